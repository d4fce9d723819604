import type { Readable } from 'node:stream';

/** The largest file that is taken, in bytes, unless the caller says less. It is shown before anything is sent. */
export const largestFile = 25 * 1024 * 1024;

export interface StoredFile {
  /** 64 hexadecimal digits. The same bytes of one complaint have the same; what is nobody's yet has one of its own. */
  readonly id: string;
  /** The same for the same bytes, whoever brings them. It tells nothing of them. */
  readonly digest: string;
  readonly size: number;
  /** What the bytes are, found by looking at them; names and declared types are the sender's word. */
  readonly type: string;
}

export interface Keeping {
  readonly limit?: number;
  /** The key that seals it (`keyNameOf`): of the complaint that it belongs to. Without it nobody's it is, until it is given to somebody. */
  readonly keyName?: string | undefined;
}

/**
 * Files, sealed with the key of the complaint that they belong to; the same bytes of one are stored once. A file waits
 * until a message uses it; one that waits for too long was never sent, and is swept.
 */
export abstract class FileStore {
  /**
   * Resolves once every byte is on disk.
   * @throws FileTooLarge, and nothing is kept
   */
  abstract keep(content: Readable | Uint8Array, keeping?: Keeping): Promise<StoredFile>;
  /** Gives files that are nobody's yet to whose key this is (`keyNameOf`); those that are somebody's stay theirs. */
  abstract give(ids: readonly string[], keyName: string): Promise<void>;
  abstract find(id: string): Promise<StoredFile | undefined>;
  /** @throws FileNotFound; PersonErased */
  abstract open(id: string): Promise<Readable>;
  /** A message has them now, so they stay. To be said before the message is stored: a file that is swept after it would be missing. */
  abstract use(ids: readonly string[]): Promise<void>;
  /** Somebody still means to send them: they wait anew from this instant (epoch milliseconds). */
  abstract wait(ids: readonly string[], now: number): Promise<void>;
  /** Takes away files that nothing has used since they were kept or asked to wait before this instant. Gives how many. */
  abstract sweep(before: number, limit: number): Promise<number>;
}
