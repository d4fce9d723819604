import type { Readable } from 'node:stream';

/** A message exactly as it came in, byte for byte. */
export interface Original {
  readonly id: string;
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** Keeps what came in before anybody tries to understand it: sealed with a key of the house's, until it is somebody's. */
export abstract class OriginalStore {
  /** Resolves once every byte is on disk. */
  abstract keep(content: Readable): Promise<Original>;
  /** Fails when there is no such original, or its sender was erased. */
  abstract open(id: string): Readable;
  /** Gives it to whose key this is (`keyNameOf`); what is somebody's already stays theirs. */
  abstract give(id: string, keyName: string): Promise<void>;
  abstract discard(id: string): Promise<void>;
}
