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

/** Files by their content: the same bytes are stored once, whoever sent them and under whatever name. */
export abstract class FileStore {
  /**
   * Resolves once every byte is on disk.
   * @throws FileTooLarge, and nothing is kept
   */
  abstract keep(content: Readable | Uint8Array, limit?: number): Promise<StoredFile>;
  abstract find(id: string): Promise<StoredFile | undefined>;
  /** @throws FileNotFound */
  abstract open(id: string): Promise<Readable>;
}
