import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { FeedbackPack, PackPage, PackPosition, PackScope, Telling } from '../feedback-packs.js';
import { FeedbackPacks } from '../feedback-packs.js';
import { FeedbackPackDocument } from './feedback-pack.schema.js';

@Injectable()
export class MongoFeedbackPacks extends FeedbackPacks {
  constructor(@InjectModel(FeedbackPackDocument.name) private readonly packs: Model<FeedbackPackDocument>) {
    super();
  }

  override async add({ id, department, month, madeAt, told, next, confirmed, ...content }: FeedbackPack) {
    try {
      await this.packs.create({
        _id: id,
        department,
        month,
        madeAt,
        content,
        told,
        toldIds: told.map(({ staffId }) => staffId),
        isOpen: confirmed === undefined,
        ...(next && { nextAs: next.as, nextAt: next.at }),
        ...(confirmed && { confirmed }),
      } as never);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async find(id: string): Promise<FeedbackPack | undefined> {
    const found = await this.packs.findOne({ _id: id }).lean();
    return found ? packOf(found) : undefined;
  }

  override async due(now: number, limit: number): Promise<FeedbackPack[]> {
    const found = await this.packs
      .find({ nextAt: { $gt: 0, $lte: now } })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean();
    return found.map(packOf);
  }

  override async noteTold(
    id: string,
    as: Telling,
    told: FeedbackPack['told'],
    next: FeedbackPack['next'] | undefined,
  ): Promise<void> {
    await this.packs.updateOne(
      { _id: id, isOpen: true, nextAs: as },
      {
        $push: { told: { $each: [...told] } },
        $addToSet: { toldIds: { $each: told.map(({ staffId }) => staffId) } },
        ...(next ? { $set: { nextAs: next.as, nextAt: next.at } } : { $unset: { nextAs: 1, nextAt: 1 } }),
      },
    );
  }

  override async page(
    isOpen: boolean,
    { departments, staffId }: PackScope,
    limit: number,
    after?: PackPosition,
  ): Promise<PackPage> {
    const whose =
      departments === 'all' ? [] : [{ $or: [{ department: { $in: [...departments] } }, { toldIds: staffId }] }];
    const place = after
      ? [
          {
            madeAt: { $lte: after.at },
            $or: [{ madeAt: { $lt: after.at } }, { _id: { $gt: after.id } }],
          },
        ]
      : [];
    const found = await this.packs
      .find({ $and: [{ isOpen }, ...whose, ...place] })
      .sort({ madeAt: -1, _id: 1 })
      .limit(limit + 1)
      .lean();
    const items = found.slice(0, limit).map(packOf);
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.madeAt, id: last.id } } : { items };
  }

  override async confirm(id: string, confirmed: NonNullable<FeedbackPack['confirmed']>): Promise<boolean> {
    const { modifiedCount } = await this.packs.updateOne(
      { _id: id, isOpen: true },
      { $set: { isOpen: false, confirmed }, $unset: { nextAs: 1, nextAt: 1 } },
    );
    return modifiedCount === 1;
  }
}

function packOf(document: FeedbackPackDocument): FeedbackPack {
  const { _id, department, month, madeAt, content, told, nextAs, nextAt, confirmed } = document;
  return {
    id: _id,
    department,
    month,
    madeAt,
    ...content,
    told,
    ...(nextAs && nextAt !== undefined && { next: { as: nextAs, at: nextAt } }),
    ...(confirmed && { confirmed }),
  };
}
