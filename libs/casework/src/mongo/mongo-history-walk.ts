import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { RawComplaint } from '../history-walk.js';
import { HistoryWalk } from '../history-walk.js';
import type { PurgeAsStored, PurgeEntry } from '../purge-log.js';
import type { SealedHead } from '../seal.js';
import type { PublishedRule } from '../published-rule.js';
import { ComplaintDocument } from './complaint.schema.js';
import { ruleBookIn } from './published-rule.schema.js';
import { purgeIn, purgeLogIn } from './purge-log.schema.js';

/** What the driver fetches at once: heads are small, histories are not. */
const headsAtOnce = 1000;
const complaintsAtOnce = 100;

/** A write that a failover could take back is not there for us: a seal is for ever. */
const lasting = { readConcern: { level: 'majority' } } as const;

@Injectable()
export class MongoHistoryWalk extends HistoryWalk {
  constructor(@InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>) {
    super();
  }

  override count(): Promise<number> {
    return this.complaints.estimatedDocumentCount();
  }

  override ruleBook(): Promise<PublishedRule[]> {
    return ruleBookIn(this.complaints.db);
  }

  override purgeLog(): Promise<PurgeEntry[]> {
    return purgeLogIn(this.complaints.db);
  }

  override purge(runId: string): Promise<PurgeAsStored> {
    return purgeIn(this.complaints.db, runId);
  }

  override async *headsSince(instant: number): AsyncIterable<SealedHead & { changedAt: number }> {
    const found = this.complaints.collection
      .find(
        { updatedAt: { $gte: instant } },
        { projection: { ref: 1, version: 1, historyHead: 1, updatedAt: 1 }, batchSize: headsAtOnce, ...lasting },
      )
      .sort({ updatedAt: 1 });
    for await (const { _id, ref, version, historyHead, updatedAt } of found) {
      yield {
        complaintId: String(_id),
        ref: String(ref),
        sequence: Number(version),
        hash: String(historyHead),
        changedAt: Number(updatedAt),
      };
    }
  }

  override async *everyComplaint(whole: boolean): AsyncIterable<RawComplaint> {
    const found = this.complaints.collection
      .find(
        {},
        {
          ...(!whole && { projection: { ref: 1, version: 1, history: 1, historyHead: 1 } }),
          batchSize: complaintsAtOnce,
          ...lasting,
        },
      )
      .sort({ _id: 1 });
    for await (const complaint of found) yield complaint;
  }
}
