import type { Model } from 'mongoose';
import { signatureBits } from '../signature.js';
import type { ColumnDocument } from './search.schema.js';

/** Passages of a block. */
export const blockSize = 2048;

/** Columns that are asked for at once: the embedded database looks each up by its id as long as there are not more. */
const atOnce = 480;

/** Bits that a passage has to have: all of `every`, and all of at least one of `oneOf`, when there is any. */
export interface WantedBits {
  readonly every: readonly number[];
  readonly oneOf: readonly (readonly number[])[];
}

/**
 * Signatures of closed blocks turned on their side: one document holds one bit of all passages of a block, so a search reads
 * a dozen small documents for two thousand passages.
 */
export class BlockColumns {
  constructor(private readonly columns: Model<ColumnDocument>) {}

  /** Places within each of these blocks whose passages have the bits, the highest first. */
  async placesWith({ every, oneOf }: WantedBits, blocks: readonly number[]): Promise<Map<number, number[]>> {
    const bits = [...new Set([...every, ...oneOf.flat()])];
    const read = await this.read(blocks.flatMap((block) => bits.map((bit) => block * signatureBits + bit)));
    return new Map(
      blocks.map((block) => {
        const column = (bit: number): Buffer | undefined => read.get(block * signatureBits + bit);
        const alternatives = oneOf.map((some) => allOf(some.map(column)));
        const rows = allOf([...every.map(column), ...(oneOf.length > 0 ? [anyOf(alternatives)] : [])]);
        return [block, setIn(rows).map((row) => block * blockSize + row)];
      }),
    );
  }

  /** How many blocks' columns can be read at once for so many bits. */
  blocksAtOnce({ every, oneOf }: WantedBits): number {
    return Math.max(1, Math.floor(atOnce / Math.max(1, every.length + oneOf.flat().length)));
  }

  /** @param signatures by place; the same again writes the same */
  async write(block: number, signatures: ReadonlyMap<number, Buffer>): Promise<void> {
    const columns = new Map<number, Buffer>();
    for (const [place, bytes] of signatures) {
      for (const bit of bitsSetIn(bytes)) {
        const rows = columns.get(bit) ?? Buffer.alloc(blockSize / 8);
        columns.set(bit, rows);
        setBit(rows, place % blockSize);
      }
    }
    await this.put([...columns].map(([bit, rows]) => [block * signatureBits + bit, rows]));
  }

  /** Takes every trace of these places out. */
  async clear(block: number, places: readonly number[]): Promise<void> {
    const found = await this.columns
      .find({ _id: { $gte: block * signatureBits, $lt: (block + 1) * signatureBits } })
      .lean<StoredColumn[]>();
    const changed = found.flatMap(({ _id, rows }): [number, Buffer][] => {
      const before = bytesOf(rows);
      const after = Buffer.from(before);
      for (const place of places) unsetBit(after, place % blockSize);
      return after.equals(before) ? [] : [[_id, after]];
    });
    await this.put(changed);
  }

  private async read(ids: readonly number[]): Promise<Map<number, Buffer>> {
    const found = await this.columns.find({ _id: { $in: [...ids] } }).lean<StoredColumn[]>();
    return new Map(found.map(({ _id, rows }) => [_id, bytesOf(rows)]));
  }

  private async put(columns: readonly (readonly [number, Buffer])[]): Promise<void> {
    for (let from = 0; from < columns.length; from += 1000) {
      const some = columns.slice(from, from + 1000);
      await this.columns.collection.bulkWrite(
        some.map(([id, rows]) => ({
          replaceOne: { filter: { _id: id as never }, replacement: { rows } as never, upsert: true },
        })),
        { ordered: false },
      );
    }
  }
}

interface StoredColumn {
  readonly _id: number;
  readonly rows: Buffer | { readonly buffer: Buffer };
}

/** The driver gives bytes in a shell of its own. */
export function bytesOf(stored: Buffer | { readonly buffer: Buffer }): Buffer {
  return Buffer.isBuffer(stored) ? stored : Buffer.from(stored.buffer);
}

function allOf(columns: readonly (Buffer | undefined)[]): Buffer | undefined {
  const [first, ...others] = columns;
  if (!first || others.some((one) => !one)) return undefined;
  const rows = Buffer.from(first);
  for (const other of others)
    for (let at = 0; at < rows.length; at += 1) rows[at] = (rows[at] ?? 0) & (other?.[at] ?? 0);
  return rows;
}

function anyOf(columns: readonly (Buffer | undefined)[]): Buffer | undefined {
  const there = columns.filter((one) => one !== undefined);
  if (there.length === 0) return undefined;
  const rows = Buffer.alloc(blockSize / 8);
  for (const one of there) for (let at = 0; at < rows.length; at += 1) rows[at] = (rows[at] ?? 0) | (one[at] ?? 0);
  return rows;
}

/** The highest first. */
function setIn(rows: Buffer | undefined): number[] {
  return rows ? bitsSetIn(rows).toReversed() : [];
}

function bitsSetIn(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at += 1)
    for (let byte = bytes[at] ?? 0, bit = 0; byte !== 0; byte >>= 1, bit += 1) if (byte & 1) found.push(at * 8 + bit);
  return found;
}

function setBit(bytes: Buffer, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
}

function unsetBit(bytes: Buffer, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) & ~(1 << (bit & 7));
}
