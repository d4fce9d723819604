import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ClosedComplaint, ClosedPlace } from '../kept-complaints.js';
import { KeptComplaints } from '../kept-complaints.js';
import { closedAt, ComplaintDocument } from './complaint.schema.js';

const notPurged = { purgedAt: { $exists: false } } as const;

/** Nothing is to ring, to be sent or to be said any more. */
const over = { stage: 'closed', nextTimerAt: { $exists: false }, outboxAt: { $exists: false } } as const;

@Injectable()
export class MongoKeptComplaints extends KeptComplaints {
  constructor(@InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>) {
    super();
  }

  /** What is left of one instant is a range of its own, and the index walks both. */
  override async closedBy(instant: number, limit: number, after?: ClosedPlace): Promise<ClosedComplaint[]> {
    const ranges = after
      ? [{ [closedAt]: after.closedAt, _id: { $gt: after.id } }, { [closedAt]: { $gt: after.closedAt, $lte: instant } }]
      : [{ [closedAt]: { $lte: instant } }];
    const found: ComplaintDocument[] = [];
    for (const range of ranges) {
      const wanted = limit - found.length;
      if (wanted === 0) break;
      found.push(
        ...(await this.complaints
          .find({ ...notPurged, ...over, ...range } as QueryFilter<ComplaintDocument>, {
            ref: 1,
            customerId: 1,
            version: 1,
            pins: 1,
            [closedAt]: 1,
          })
          .sort({ [closedAt]: 1, _id: 1 })
          .limit(wanted)
          .lean<ComplaintDocument[]>()),
      );
    }
    return found.map(closedOf);
  }

  override async markPurged({ id, version }: Pick<ClosedComplaint, 'id' | 'version'>, at: number): Promise<boolean> {
    const { matchedCount } = await this.complaints.updateOne(
      { _id: id, version, ...notPurged, ...over },
      { $set: { purgedAt: at } },
    );
    return matchedCount === 1 || (await this.complaints.exists({ _id: id, purgedAt: { $exists: true } })) !== null;
  }

  override async areLeftOf(customerIds: readonly string[]): Promise<boolean> {
    return (await this.complaints.exists({ customerId: { $in: [...customerIds] }, ...notPurged })) !== null;
  }
}

function closedOf({ _id, ref, customerId, version, pins, snapshot }: ComplaintDocument): ClosedComplaint {
  const { context } = snapshot as { readonly context: Pick<ComplaintContext, 'closedAt'> };
  return { id: _id, ref, customerId, version, pins, closedAt: context.closedAt ?? 0 };
}
