import type { Model } from 'mongoose';
import { blockSize } from './block-columns.js';
import type { ProgressDocument } from './search.schema.js';

export interface Places {
  readonly nextPlace: number;
  /** The first block that may hold anything. */
  readonly firstBlock: number;
  readonly closedBefore: number;
  readonly columnsBefore: number;
  readonly leavingBefore: number;
}

const id = 'places';

/** How far the index is. */
export class IndexProgress {
  constructor(private readonly progress: Model<ProgressDocument>) {}

  async read(): Promise<Places> {
    const {
      nextPlace = 0,
      firstBlock = 0,
      closedBefore = 0,
      columnsBefore = 0,
      leavingBefore = 0,
    } = (await this.progress.findOne({ _id: id }).lean()) ?? {};
    return { nextPlace, firstBlock, closedBefore, columnsBefore, leavingBefore };
  }

  /** Gives so many places that nobody else is given; the first of them. */
  async take(count: number): Promise<number> {
    const after = await this.progress.findOneAndUpdate(
      { _id: id },
      { $inc: { nextPlace: count } },
      { upsert: true, returnDocument: 'after' },
    );
    return (after.nextPlace ?? 0) - count;
  }

  /** The first block of which no place was given yet; what is left of the one before stays empty. */
  async freshBlock(): Promise<number> {
    const { nextPlace } = await this.read();
    const fresh = Math.floor(nextPlace / blockSize) + 1;
    await this.take(fresh * blockSize - nextPlace);
    return fresh;
  }

  async raise(marks: Partial<Omit<Places, 'nextPlace'>>): Promise<void> {
    await this.progress.updateOne({ _id: id }, { $max: marks }, { upsert: true });
  }
}
