import type { KeyObject } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '#platform/secret-key.js';

/** Bits of a signature. With passages of the usual length about one in eight is set. */
export const signatureBits = 8192;

/** A word of our own that no text can hold: whom a passage is for, what it is part of. */
export type Mark = `${'scope' | 'kind'}:${string}`;

/** Words whose bits are remembered. */
const mostRemembered = 50_000;

/**
 * What stands in the index instead of a text: bits that its grams set, by an HMAC under a key of the installation (a Bloom
 * filter). A bit is set by any of hundreds of grams, so whoever has only the database cannot say which; and a passage that
 * has a gram always has its bits, so nothing is missed. What fits by chance is found out by reading.
 */
@Injectable()
export class Signature {
  private readonly key: KeyObject;
  private readonly remembered = new Map<string, readonly number[]>();

  constructor(secret: SecretKey) {
    this.key = secret.derive('search-signature');
  }

  /** Single characters get more bits: whoever searches for one has nothing else to tell by. */
  bitsOfGram(gram: string): readonly number[] {
    return this.bitsOf(`g${gram}`, [...gram].length === 1 ? 4 : 2);
  }

  bitsOfMark(mark: Mark): readonly number[] {
    return this.bitsOf(`m${mark}`, 3);
  }

  of(grams: Iterable<string>, marks: Iterable<Mark>): Buffer {
    const bytes = Buffer.alloc(signatureBits / 8);
    const set = (bit: number): void => {
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
    };
    for (const gram of grams) this.bitsOfGram(gram).forEach(set);
    for (const mark of marks) this.bitsOfMark(mark).forEach(set);
    return bytes;
  }

  private bitsOf(word: string, count: number): readonly number[] {
    const before = this.remembered.get(word);
    if (before) return before;
    const digest = createHmac('sha256', this.key).update(word).digest();
    const bits = Array.from({ length: count }, (_, index) => digest.readUInt16LE(index * 2) % signatureBits);
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(word, bits);
    return bits;
  }
}
