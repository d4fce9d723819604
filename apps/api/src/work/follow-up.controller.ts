import { Controller, Get } from '@nestjs/common';
import type { DueCallBack, DueFollowUp, Rated } from '#casework/follow-ups.js';
import { FollowUps } from '#casework/follow-ups.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { Reads } from '../privacy/reads.js';

/** So many of each are shown: what is due first, and who is least satisfied. The rest comes up as these are done. */
const mostShown = 100;

/** How far back ratings are shown, in milliseconds: 30 days. */
const ratingsShown = 30 * 86_400_000;

interface FollowUpPage {
  readonly due: readonly DueFollowUp[];
  readonly callBacks: readonly DueCallBack[];
  readonly ratings: readonly Rated[];
  readonly now: number;
  readonly zone: string;
}

/** Customers who wait for a call, and what they said of us. */
@Controller('api/follow-up')
export class FollowUpController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Reads('list')
  @Needs('complaints.list')
  async list(@Acting() member: ActingMember): Promise<FollowUpPage> {
    const teams = teamsFor(member, 'complaints.list');
    const now = this.time.now();
    const [due, callBacks, ratings] = await Promise.all([
      this.followUps.due(teams, mostShown),
      this.followUps.callBacks(teams, mostShown),
      this.followUps.ratings(teams, now - ratingsShown, mostShown),
    ]);
    return { due, callBacks, ratings, now, zone: this.rulebooks.currentRulebook().calendar.zone };
  }
}
