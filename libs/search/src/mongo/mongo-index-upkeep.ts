import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { house } from '#privacy/key-name.js';
import type { IndexSize, Subject } from '../index-upkeep.js';
import { IndexUpkeep } from '../index-upkeep.js';
import type { Unread } from '../search-index.js';
import { unreadReasons } from '../search-index.js';
import { signatureBits } from '../signature.js';
import { blockSize } from './block-columns.js';
import { IndexProgress } from './index-progress.js';
import { ColumnDocument, PassageDocument, ProgressDocument } from './search.schema.js';

@Injectable()
export class MongoIndexUpkeep extends IndexUpkeep {
  private readonly progress: IndexProgress;

  constructor(
    @InjectModel(PassageDocument.name) private readonly passages: Model<PassageDocument>,
    @InjectModel(ColumnDocument.name) private readonly columns: Model<ColumnDocument>,
    @InjectModel(ProgressDocument.name) progressModel: Model<ProgressDocument>,
  ) {
    super();
    this.progress = new IndexProgress(progressModel);
  }

  override async size(): Promise<IndexSize> {
    const [{ nextPlace, firstBlock }, passages, ...counts] = await Promise.all([
      this.progress.read(),
      this.passages.estimatedDocumentCount(),
      ...unreadReasons.map((unread) => this.passages.countDocuments({ unread })),
    ]);
    const unread = Object.fromEntries(unreadReasons.map((reason, index) => [reason, counts[index] ?? 0]));
    return { passages, places: nextPlace - firstBlock * blockSize, unread: unread as Record<Unread, number> };
  }

  override async begin(): Promise<number> {
    const fresh = await this.progress.freshBlock();
    await this.progress.raise({ leavingBefore: fresh });
    return fresh * blockSize;
  }

  override async leftBefore(place: number, limit: number): Promise<Subject[]> {
    const found = await this.passages
      .find({ place: { $lt: place }, kind: { $exists: true } }, { subjectId: 1, personId: 1, kind: 1 })
      .sort({ place: 1 })
      .limit(limit)
      .lean<PassageDocument[]>();
    const subjects = found.flatMap(({ subjectId: id, personId, kind }) => {
      if (id === undefined) return [];
      const is = kind === 'customer' ? 'customer' : personId === house ? 'mail' : 'complaint';
      return [[id, { id, is } as const] as const];
    });
    return [...new Map(subjects).values()];
  }

  override async dropBefore(place: number): Promise<void> {
    const end = Math.floor(place / blockSize);
    // Searches leave them out before they go.
    await this.progress.raise({ firstBlock: end, closedBefore: end, columnsBefore: end });
    for (let block = await this.lowestBlock(); block < end; block = await this.lowestBlock()) {
      await this.passages.deleteMany({ place: { $lt: (block + 1) * blockSize } });
      await this.columns.deleteMany({ _id: { $lt: (block + 1) * signatureBits } });
    }
  }

  private async lowestBlock(): Promise<number> {
    const [passage, column] = await Promise.all([
      this.passages.findOne({}, { place: 1 }).sort({ place: 1 }).lean<Pick<PassageDocument, 'place'>>(),
      this.columns.findOne({}, { _id: 1 }).sort({ _id: 1 }).lean<Pick<ColumnDocument, '_id'>>(),
    ]);
    return Math.min(
      passage ? Math.floor(passage.place / blockSize) : Infinity,
      column ? Math.floor(column._id / signatureBits) : Infinity,
    );
  }
}
