import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { RunningUnder } from '../complaints-under-rules.js';
import { ComplaintsUnderRules } from '../complaints-under-rules.js';
import { ComplaintDocument } from './complaint.schema.js';

/** By stage, so that the index of the lists leads to the few that run and not to all that ever did. */
const running = { stage: { $in: Object.keys(stageWords).filter((stage) => stage !== 'closed') } };

@Injectable()
export class MongoComplaintsUnderRules extends ComplaintsUnderRules {
  constructor(@InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>) {
    super();
  }

  override async running(): Promise<RunningUnder[]> {
    const found = await this.complaints.aggregate<{ _id: Omit<RunningUnder, 'complaints'>; complaints: number }>([
      { $match: running },
      { $group: { _id: { policy: '$pins.policy', calendar: '$pins.calendar' }, complaints: { $sum: 1 } } },
    ]);
    return found.map(({ _id, complaints }) => ({ ..._id, complaints }));
  }

  override async runningByWorkflow(): Promise<ReadonlyMap<number, number>> {
    const found = await this.complaints.aggregate<{ _id: number; complaints: number }>([
      { $match: running },
      { $group: { _id: '$pins.workflow.version', complaints: { $sum: 1 } } },
    ]);
    return new Map(found.map(({ _id, complaints }) => [_id, complaints]));
  }

  override async runningBefore(ids: readonly string[], version: number): Promise<string[]> {
    const found = await this.complaints
      .find(
        {
          _id: { $in: [...ids] },
          'pins.workflow.version': { $lt: version },
          stage: { $ne: 'closed' },
        } as QueryFilter<ComplaintDocument>,
        { _id: 1 },
      )
      .sort({ _id: 1 })
      .lean();
    return found.map(({ _id }) => _id);
  }

  override count(): Promise<number> {
    return this.complaints.estimatedDocumentCount();
  }

  override async among(
    ids: readonly string[],
    kind: 'policy' | 'calendar',
    name: string,
    since: number,
  ): Promise<string[]> {
    const found = await this.complaints
      .find(
        {
          _id: { $in: [...ids] },
          createdAt: { $gte: since },
          [`pins.${kind}.name`]: name,
        } as QueryFilter<ComplaintDocument>,
        { _id: 1 },
      )
      .sort({ _id: 1 })
      .lean();
    return found.map(({ _id }) => _id);
  }
}
