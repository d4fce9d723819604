import type { Readable } from 'node:stream';

/** A message exactly as it came in, byte for byte. */
export interface Original {
  readonly id: string;
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** Keeps what came in before anybody tries to understand it. */
export abstract class OriginalStore {
  /** Resolves once every byte is on disk. */
  abstract keep(content: Readable): Promise<Original>;
  /** @throws when there is no such original. */
  abstract open(id: string): Readable;
  abstract discard(id: string): Promise<void>;
}
