import { Injectable } from '@nestjs/common';
import { CustomerCare } from '#customers/customer-care.js';
import { CallForReview } from './call-for-review.js';
import { RestrictionDuties } from './restriction-duties.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two rounds. */
const interval = 15_000;

/** Sees that restrictions do by themselves what they are to do, that what was put aside is read in time, and that needs are kept no longer than was said. */
@Injectable()
export class ConductRounds extends Rounds {
  constructor(
    private readonly duties: RestrictionDuties,
    private readonly review: CallForReview,
    private readonly care: CustomerCare,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    for (const done of await Promise.allSettled([this.duties.seeTo(), this.review.call(), this.care.endDue()])) {
      if (done.status === 'rejected') this.logger.error(done.reason);
    }
  }
}
