import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { PurgeAsStored, PurgeEntry, PurgeFact } from '../purge-log.js';
import { purgeEntryAfter, PurgeLog } from '../purge-log.js';
import { PurgeEntryDocument, purgeEntryOf, purgeIn } from './purge-log.schema.js';

@Injectable()
export class MongoPurgeLog extends PurgeLog {
  constructor(@InjectModel(PurgeEntryDocument.name) private readonly entries: Model<PurgeEntryDocument>) {
    super();
  }

  override async add(fact: PurgeFact): Promise<PurgeEntry> {
    for (;;) {
      const there = await this.find(fact.runId, fact.kind);
      if (there) return there;
      const last = await this.entries.findOne().sort({ _id: -1 }).lean();
      const entry = purgeEntryAfter(last ? purgeEntryOf(last) : undefined, fact);
      const { sequence, ...rest } = entry;
      try {
        await this.entries.collection.insertOne({
          _id: sequence,
          ...rest,
          ...(fact.kind === 'done' && { untold: true }),
        } as never);
        return entry;
      } catch (error) {
        // Somebody else was quicker: with this very fact, or with another under its number.
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  override async find(runId: string, kind: PurgeFact['kind']): Promise<PurgeEntry | undefined> {
    const found = await this.entries.findOne({ 'fact.runId': runId, 'fact.kind': kind }).lean();
    return found ? purgeEntryOf(found) : undefined;
  }

  override async purgedBy(runId: string): Promise<Pick<PurgeAsStored, 'purged' | 'root'>> {
    const { purged, root } = await purgeIn(this.entries.db, runId);
    return { purged, root };
  }

  override async untold(limit: number): Promise<PurgeEntry[]> {
    const found = await this.entries.find({ untold: true }).sort({ _id: 1 }).limit(limit).lean();
    return found.map(purgeEntryOf);
  }

  override async told(sequence: number): Promise<void> {
    await this.entries.updateOne({ _id: sequence }, { $unset: { untold: 1 } });
  }
}
