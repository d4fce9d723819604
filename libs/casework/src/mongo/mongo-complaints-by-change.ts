import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ChangeMark } from '../complaints-by-change.js';
import { ComplaintsByChange } from '../complaints-by-change.js';
import type { StoredComplaint } from '../complaint.store.js';
import { ComplaintDocument } from './complaint.schema.js';

/** Marks that the driver fetches at once. */
const atOnce = 1000;

@Injectable()
export class MongoComplaintsByChange extends ComplaintsByChange {
  constructor(@InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>) {
    super();
  }

  override async *since(instant: number): AsyncIterable<ChangeMark> {
    const found = this.complaints.collection
      .find({ updatedAt: { $gte: instant } }, { projection: { version: 1, updatedAt: 1 }, batchSize: atOnce })
      .sort({ updatedAt: 1 });
    for await (const { _id, version, updatedAt } of found)
      yield { id: String(_id), version: Number(version), updatedAt: Number(updatedAt) };
  }

  override async these(ids: readonly string[]): Promise<StoredComplaint[]> {
    const found = await this.complaints.collection
      .find({ _id: { $in: ids as never[] } }, { projection: { outbox: 0 } })
      .toArray();
    return found.map(({ _id, ...complaint }) => ({ id: String(_id), outbox: [], ...complaint }) as never);
  }
}
