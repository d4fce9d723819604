import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { RuleRun, RunRow } from '../rule-run.js';
import type { HeldRun, RowPage, RunPage, RunPosition, RunsOf } from '../rule-run.store.js';
import { RuleRuns } from '../rule-run.store.js';
import { RuleRunDocument, RuleRunRowDocument } from './rule-run.schema.js';

@Injectable()
export class MongoRuleRuns extends RuleRuns {
  constructor(
    @InjectModel(RuleRunDocument.name) private readonly runs: Model<RuleRunDocument>,
    @InjectModel(RuleRunRowDocument.name) private readonly found: Model<RuleRunRowDocument>,
  ) {
    super();
  }

  override async add({ id, state, done, totals, orderedAt, endedAt: _none, ...order }: RuleRun): Promise<void> {
    const document: RuleRunDocument = { _id: id, order, orderedAt, state, done, totals, after: '', heldUntil: 0 };
    await this.runs.collection.insertOne(document as never);
  }

  override async find(id: string): Promise<RuleRun | undefined> {
    const found = await this.runs.findOne({ _id: id }).lean<RuleRunDocument>();
    return found ? runOf(found) : undefined;
  }

  override async page(limit: number, { draftId, kind, name }: RunsOf = {}, after?: RunPosition): Promise<RunPage> {
    const beyond = after
      ? { orderedAt: { $lte: after.at }, $or: [{ orderedAt: { $lt: after.at } }, { _id: { $lt: after.id } }] }
      : {};
    const found = await this.runs
      .find({
        ...(draftId !== undefined && { 'order.draft.id': draftId }),
        ...(name !== undefined && { 'order.name': name }),
        ...(kind !== undefined && { 'order.kind': kind }),
        ...beyond,
      } as QueryFilter<RuleRunDocument>)
      .sort({ orderedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<RuleRunDocument[]>();
    const items = found.slice(0, limit).map(runOf);
    const last = items.at(-1);
    return { items, ...(found.length > limit && last && { next: { at: last.orderedAt, id: last.id } }) };
  }

  override async latest(
    task: RuleRun['task'],
    kind: RuleRun['kind'],
    name: string,
    version: number,
  ): Promise<RuleRun | undefined> {
    const found = await this.runs
      .findOne({
        'order.name': name,
        'order.kind': kind,
        'order.task': task,
        'order.version': version,
        // A draft that was tried is not the version that it became.
        'order.draft': { $exists: false },
      } as QueryFilter<RuleRunDocument>)
      .sort({ orderedAt: -1 })
      .lean<RuleRunDocument>();
    return found ? runOf(found) : undefined;
  }

  override async rows(id: string, limit: number, after = ''): Promise<RowPage> {
    const found = await this.found
      .find({ runId: id, complaintId: { $gt: after } })
      .sort({ complaintId: 1 })
      .limit(limit + 1)
      .lean<RuleRunRowDocument[]>();
    const items = found.slice(0, limit).map(({ complaintId, row }): RunRow => ({ complaintId, ...row }));
    const last = items.at(-1);
    return { items, ...(found.length > limit && last && { next: last.complaintId }) };
  }

  override async hold(holder: string, now: number, until: number): Promise<HeldRun | undefined> {
    const found = await this.runs
      .findOneAndUpdate(
        { heldUntil: { $gte: 0, $lt: now } },
        { $set: { holder, heldUntil: until, state: 'running' } },
        { sort: { heldUntil: 1 }, returnDocument: 'after' },
      )
      .lean<RuleRunDocument>();
    return found ? { ...runOf(found), after: found.after } : undefined;
  }

  override async advance(
    id: string,
    holder: string,
    progress: Pick<HeldRun, 'after' | 'done' | 'totals'> & { readonly heldUntil: number },
    rows: readonly RunRow[],
  ): Promise<boolean> {
    // Rows first: when we die between the two they are written once more, each over itself.
    await Promise.all(
      rows.map(({ complaintId, ...row }) =>
        this.found.updateOne(
          { _id: `${id}_${complaintId}` },
          { $set: { runId: id, complaintId, row } },
          { upsert: true },
        ),
      ),
    );
    const { matchedCount } = await this.runs.updateOne({ _id: id, holder, state: 'running' }, { $set: progress });
    return matchedCount === 1;
  }

  override async end(id: string, state: RuleRun['state'], at: number): Promise<boolean> {
    const { matchedCount } = await this.runs.updateOne(
      { _id: id, heldUntil: { $exists: true } },
      { $set: { state, endedAt: at }, $unset: { heldUntil: 1, holder: 1 } },
    );
    return matchedCount === 1;
  }
}

function runOf({ _id, order, orderedAt, state, done, totals, endedAt }: RuleRunDocument): RuleRun {
  return { id: _id, ...order, orderedAt, state, done, totals, ...(endedAt !== undefined && { endedAt }) };
}
