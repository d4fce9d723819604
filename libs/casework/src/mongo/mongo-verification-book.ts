import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { VerificationPage, VerificationRun } from '../verification-book.js';
import { VerificationBook } from '../verification-book.js';
import { VerificationDocument } from './verification.schema.js';

@Injectable()
export class MongoVerificationBook extends VerificationBook {
  constructor(@InjectModel(VerificationDocument.name) private readonly runs: Model<VerificationDocument>) {
    super();
  }

  override async ask({
    id,
    ...run
  }: Pick<VerificationRun, 'id' | 'askedAt' | 'askedBy' | 'isRetold'>): Promise<VerificationRun> {
    try {
      await this.runs.create({ _id: id, ...run, state: 'waiting', underWay: 'yes', done: 0 });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const underWay = await this.runs.findOne({ underWay: 'yes' }).lean<VerificationDocument>();
      // It ended in this very moment: then this one can be.
      return underWay ? runOf(underWay) : this.ask({ id, ...run });
    }
    return { id, ...run, state: 'waiting', done: 0 };
  }

  override async page(limit: number, after?: Pick<VerificationRun, 'askedAt' | 'id'>): Promise<VerificationPage> {
    const beyond = after && {
      askedAt: { $lte: after.askedAt },
      $or: [{ askedAt: { $lt: after.askedAt } }, { _id: { $lt: after.id } }],
    };
    const found = await this.runs
      .find({ ...beyond } as QueryFilter<VerificationDocument>)
      .sort({ askedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<VerificationDocument[]>();
    const items = found.slice(0, limit).map(runOf);
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { askedAt: last.askedAt, id: last.id } } : { items };
  }

  override async take(now: number, until: number): Promise<VerificationRun | undefined> {
    const found = await this.runs
      .findOneAndUpdate(
        { underWay: 'yes', $or: [{ state: 'waiting' }, { heldUntil: { $lt: now } }] },
        { $set: { state: 'running', heldUntil: until, done: 0 } },
        { returnDocument: 'after' },
      )
      .lean<VerificationDocument>();
    return found ? runOf(found) : undefined;
  }

  override async progress(id: string, done: number, total: number | undefined, until: number): Promise<void> {
    await this.runs.updateOne({ _id: id }, { $set: { done, heldUntil: until, ...(total !== undefined && { total }) } });
  }

  override async finish(
    id: string,
    at: number,
    { result, failure }: Pick<VerificationRun, 'result' | 'failure'>,
  ): Promise<void> {
    await this.runs.updateOne(
      { _id: id },
      {
        $set: {
          state: failure === undefined ? 'done' : 'failed',
          finishedAt: at,
          ...(result && { result, done: result.complaints, total: result.complaints }),
          ...(failure !== undefined && { failure }),
        },
        $unset: { underWay: 1, heldUntil: 1 },
      },
    );
  }

  override async release(id: string): Promise<void> {
    await this.runs.updateOne({ _id: id, state: 'running' }, { $set: { state: 'waiting' }, $unset: { heldUntil: 1 } });
  }
}

function runOf({ _id, underWay: _underWay, heldUntil: _heldUntil, ...run }: VerificationDocument): VerificationRun {
  return { id: _id, ...run };
}
