import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { PurgedComplaint, PurgeRun } from '../purge-run.js';
import type { BegunPurge, PurgePage, PurgePosition } from '../purge-run.store.js';
import { PurgeRuns } from '../purge-run.store.js';
import { PurgeDocument, PurgeRunDocument } from './purge-run.schema.js';

@Injectable()
export class MongoPurgeRuns extends PurgeRuns {
  constructor(
    @InjectModel(PurgeRunDocument.name) private readonly runs: Model<PurgeRunDocument>,
    @InjectModel(PurgeDocument.name) private readonly purges: Model<PurgeDocument>,
  ) {
    super();
  }

  override async add({ id, ...run }: PurgeRun): Promise<boolean> {
    return isNew(this.runs.collection.insertOne({ _id: id, ...run, openSince: run.orderedAt } as never));
  }

  override async find(id: string): Promise<PurgeRun | undefined> {
    const found = await this.runs.findOne({ _id: id }).lean();
    return found ? runOf(found) : undefined;
  }

  override async open(): Promise<PurgeRun | undefined> {
    const found = await this.runs
      .findOne({ openSince: { $gt: 0 } })
      .sort({ openSince: 1 })
      .lean();
    return found ? runOf(found) : undefined;
  }

  override async end(id: string, done: Required<Pick<PurgeRun, 'doneAt' | 'kept'>>): Promise<void> {
    await this.runs.updateOne({ _id: id, openSince: { $exists: true } }, { $set: done, $unset: { openSince: 1 } });
  }

  override async page(limit: number, after?: PurgePosition): Promise<PurgePage<PurgeRun>> {
    const found = await this.runs
      .find({ ...beyond('orderedAt', after) } as QueryFilter<PurgeRunDocument>)
      .sort({ orderedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<PurgeRunDocument[]>();
    return pageOf(found, limit, runOf, ({ orderedAt }) => orderedAt);
  }

  override async begin({ complaintId, ...purge }: BegunPurge): Promise<void> {
    await isNew(this.purges.collection.insertOne({ _id: complaintId, ...purge, isBegun: true } as never));
  }

  override async begun(limit: number): Promise<BegunPurge[]> {
    const found = await this.purges.find({ isBegun: true }).limit(limit).lean();
    return found.map(({ _id, isBegun: _begun, purgedAt: _at, isCustomerErased: _erased, ...purge }) => ({
      complaintId: _id,
      ...purge,
    }));
  }

  override async finish(
    complaintId: string,
    done: Pick<PurgedComplaint, 'purgedAt' | 'isCustomerErased'>,
  ): Promise<void> {
    await this.purges.updateOne({ _id: complaintId, isBegun: true }, { $set: done, $unset: { isBegun: 1 } });
  }

  override async drop(complaintId: string): Promise<void> {
    await this.purges.deleteOne({ _id: complaintId, isBegun: true });
  }

  override async purgedBy(runId: string, limit: number, after?: PurgePosition): Promise<PurgePage<PurgedComplaint>> {
    const since = after ? beyond('purgedAt', after) : { purgedAt: { $gt: 0 } };
    const found = await this.purges
      .find({ runId, ...since } as QueryFilter<PurgeDocument>)
      .sort({ purgedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<PurgeDocument[]>();
    return pageOf(found, limit, purgedOf, ({ purgedAt = 0 }) => purgedAt);
  }

  override async countOf(runId: string): Promise<number> {
    return this.purges.countDocuments({ runId, purgedAt: { $gt: 0 } });
  }
}

async function isNew(written: Promise<unknown>): Promise<boolean> {
  try {
    await written;
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

function beyond(field: 'orderedAt' | 'purgedAt', after?: PurgePosition): object {
  return after
    ? { [field]: { $lte: after.at }, $or: [{ [field]: { $lt: after.at } }, { _id: { $lt: after.id } }] }
    : {};
}

function pageOf<D extends { readonly _id: string }, T>(
  found: readonly D[],
  limit: number,
  shown: (document: D) => T,
  at: (document: D) => number,
): PurgePage<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last ? { next: { at: at(last), id: last._id } } : {};
  return { items: items.map(shown), ...next };
}

function runOf({ _id, openSince: _open, ...run }: PurgeRunDocument): PurgeRun {
  return { id: _id, ...run };
}

function purgedOf(document: PurgeDocument): PurgedComplaint {
  const { _id, customerId: _whose, version: _version, isBegun: _begun, ...purge } = document;
  const { purgedAt = 0, isCustomerErased = false } = document;
  return { ...purge, complaintId: _id, purgedAt, isCustomerErased };
}
