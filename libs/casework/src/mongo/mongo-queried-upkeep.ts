import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { canonical } from '../history.js';
import { queriedOf, sometimesQueried } from '../queried-fields.js';
import type { LookedAfter, Upkeep } from '../queried-upkeep.js';
import { QueriedUpkeep } from '../queried-upkeep.js';
import { ComplaintDocument } from './complaint.schema.js';
import { QueriedUpkeepDocument } from './queried-upkeep.schema.js';

/** The id of the only document. */
const id = 'complaints';

@Injectable()
export class MongoQueriedUpkeep extends QueriedUpkeep {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    @InjectModel(QueriedUpkeepDocument.name) private readonly upkeep: Model<QueriedUpkeepDocument>,
  ) {
    super();
  }

  override async hold({ revision, holder }: Upkeep, now: number, until: number): Promise<string | undefined> {
    const begun = { revision, after: '', isDone: false, holder, heldUntil: until };
    try {
      await this.upkeep.collection.insertOne({ _id: id as never, ...begun });
      return '';
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const { matchedCount } = await this.upkeep.updateOne({ _id: id, revision: { $lt: revision } }, { $set: begun });
    if (matchedCount === 1) return '';
    const held = await this.upkeep
      .findOneAndUpdate(
        { _id: id, revision, isDone: false, heldUntil: { $lt: now } },
        { $set: { holder, heldUntil: until } },
        { returnDocument: 'after' },
      )
      .lean<QueriedUpkeepDocument>();
    return held?.after;
  }

  override async lookAfter(after: string, limit: number): Promise<LookedAfter> {
    const found = await this.complaints
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<ComplaintDocument[]>();
    let mended = 0;
    for (const complaint of found) if (await this.mend(complaint)) mended += 1;
    const last = found.at(-1)?._id;
    return { ...(last !== undefined && { last }), looked: found.length, mended };
  }

  override async goneTo({ revision, holder }: Upkeep, after: string, until: number): Promise<boolean> {
    const { matchedCount } = await this.upkeep.updateOne(
      { _id: id, revision, holder },
      { $set: { after, heldUntil: until } },
    );
    return matchedCount === 1;
  }

  override async done({ revision, holder }: Upkeep): Promise<void> {
    await this.upkeep.updateOne({ _id: id, revision, holder }, { $set: { isDone: true, heldUntil: 0 } });
  }

  override async isDone(revision: number): Promise<boolean> {
    const found = await this.upkeep.findOne({ _id: id }).lean<QueriedUpkeepDocument>();
    return found !== null && (found.revision > revision || (found.revision === revision && found.isDone));
  }

  /** The version is the condition: whoever has changed the complaint since has derived the fields anew. */
  private async mend(complaint: ComplaintDocument): Promise<boolean> {
    const { _id, version } = complaint;
    const right: Readonly<Record<string, unknown>> = { ...queriedOf({ ...complaint, id: _id }) };
    const stored = complaint as unknown as Readonly<Record<string, unknown>>;
    const names = new Set([...Object.keys(right), ...sometimesQueried]);
    const wrong = [...names].filter((name) => canonical(right[name] ?? null) !== canonical(stored[name] ?? null));
    if (wrong.length === 0) return false;
    const set = Object.fromEntries(wrong.flatMap((name) => (right[name] === undefined ? [] : [[name, right[name]]])));
    const unset = Object.fromEntries(wrong.flatMap((name) => (right[name] === undefined ? [[name, 1]] : [])));
    const { modifiedCount } = await this.complaints.collection.updateOne(
      { _id: _id as never, version },
      {
        ...(Object.keys(set).length > 0 && { $set: set }),
        ...(Object.keys(unset).length > 0 && { $unset: unset }),
      },
    );
    return modifiedCount === 1;
  }
}
