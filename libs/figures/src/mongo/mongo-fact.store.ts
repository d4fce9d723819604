import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ComplaintFact } from '../complaint-fact.js';
import { factShape } from '../complaint-fact.js';
import { FactStore } from '../fact.store.js';
import { FactDocument, FactMarkDocument } from './fact.schema.js';

/** What the driver fetches at once. */
const atOnce = 5000;

@Injectable()
export class MongoFactStore extends FactStore {
  constructor(
    @InjectModel(FactDocument.name) private readonly facts: Model<FactDocument>,
    @InjectModel(FactMarkDocument.name) private readonly marks: Model<FactMarkDocument>,
  ) {
    super();
  }

  override async takenOverUntil(): Promise<number> {
    return (await this.marks.findOne({ _id: factShape }).lean())?.until ?? 0;
  }

  override async noteTakenOver(until: number): Promise<void> {
    await this.marks.updateOne({ _id: factShape }, { $max: { until } }, { upsert: true });
  }

  override async versionsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.facts.find({ _id: { $in: [...ids] }, shape: factShape }, { version: 1 }).lean();
    return new Map(found.map(({ _id, version }) => [_id, version]));
  }

  override async put(facts: readonly ComplaintFact[]): Promise<void> {
    if (facts.length === 0) return;
    const writes = facts.map(({ id, version, updatedAt, ...fact }) => ({
      updateOne: {
        filter: { _id: id as never, $or: [{ version: { $lt: version } }, { shape: { $lt: factShape } }] },
        update: { $set: { shape: factShape, version, updatedAt, fact } },
        upsert: true,
      },
    }));
    try {
      await this.facts.collection.bulkWrite(writes, { ordered: false });
    } catch (error) {
      // The same version or a newer one is there already: another process was quicker.
      if (!isOnlyDuplicates(error)) throw error;
    }
  }

  override async *changedSince(instant: number): AsyncIterable<ComplaintFact> {
    const found = this.facts.collection
      .find({ shape: factShape, updatedAt: { $gte: instant } }, { batchSize: atOnce })
      .sort({ updatedAt: 1 });
    for await (const { _id, version, updatedAt, fact } of found)
      yield {
        id: String(_id),
        version: Number(version),
        updatedAt: Number(updatedAt),
        ...(fact as FactDocument['fact']),
      };
  }
}

function isOnlyDuplicates(error: unknown): boolean {
  const { writeErrors } = error as {
    readonly writeErrors?: { readonly code: number } | readonly { readonly code: number }[];
  };
  const errors = [writeErrors ?? []].flat();
  return errors.length > 0 && errors.every(({ code }) => code === 11000);
}
