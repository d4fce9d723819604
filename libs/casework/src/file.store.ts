import type { Readable } from 'node:stream';

/** The largest file that is taken, in bytes, unless the caller says less. It is shown before anything is sent. */
export const largestFile = 25 * 1024 * 1024;

export interface StoredFile {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly id: string;
  readonly size: number;
  /** What the bytes are, found by looking at them; names and declared types are the sender's word. */
  readonly type: string;
}

/**
 * Files by their content: the same bytes are stored once, whoever sent them and under whatever name. A file waits until a
 * message uses it; one that waits for too long was never sent, and is swept.
 */
export abstract class FileStore {
  /**
   * Resolves once every byte is on disk.
   * @throws FileTooLarge, and nothing is kept
   */
  abstract keep(content: Readable | Uint8Array, limit?: number): Promise<StoredFile>;
  abstract find(id: string): Promise<StoredFile | undefined>;
  /** @throws FileNotFound */
  abstract open(id: string): Promise<Readable>;
  /** A message has them now, so they stay. To be said before the message is stored: a file that is swept after it would be missing. */
  abstract use(ids: readonly string[]): Promise<void>;
  /** Somebody still means to send them: they wait anew from this instant (epoch milliseconds). */
  abstract wait(ids: readonly string[], now: number): Promise<void>;
  /** Takes away files that nothing has used since they were kept or asked to wait before this instant. Gives how many. */
  abstract sweep(before: number, limit: number): Promise<number>;
}
