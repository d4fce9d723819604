import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { Figures } from '../casework-figures.js';
import { CaseworkFigures, mostCounted } from '../casework-figures.js';
import { ComplaintDocument } from './complaint.schema.js';

@Injectable()
export class MongoCaseworkFigures extends CaseworkFigures {
  constructor(@InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>) {
    super();
  }

  override async at(now: number): Promise<Figures> {
    const [oldestTimerAt, oldestEffectAt, waiting, parked, overdue] = await Promise.all([
      this.oldest('nextTimerAt', now),
      this.oldest('outboxAt', now),
      this.count({ outboxAt: { $gt: 0 } }),
      this.count({ parkedAt: { $gt: 0 } }),
      this.count({ nextDueAt: { $gt: 0, $lte: now } }),
    ]);
    return {
      waiting,
      parked,
      overdue,
      ...(oldestTimerAt !== undefined && { oldestTimerAt }),
      ...(oldestEffectAt !== undefined && { oldestEffectAt }),
    };
  }

  override async oldestTimer(now: number): Promise<number | undefined> {
    return this.oldest('nextTimerAt', now);
  }

  private async oldest(field: 'nextTimerAt' | 'outboxAt', now: number): Promise<number | undefined> {
    const found = await this.complaints
      .findOne({ [field]: { $gt: 0, $lte: now } }, { [field]: 1 })
      .sort({ [field]: 1 })
      .lean<ComplaintDocument>();
    return found?.[field];
  }

  private async count(filter: QueryFilter<ComplaintDocument>): Promise<number> {
    return this.complaints.countDocuments(filter).limit(mostCounted);
  }
}
