import { Controller, Get, Query } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { QualityFigures } from '#lessons/quality-figures.js';
import { fewestReviews, qualityFigures } from '#lessons/quality-figures.js';
import type { ScoredReview } from '#lessons/quality-reviews.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { ActingMember } from '#people/acting-member.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { periodsBefore } from '../lessons/periods.js';
import { QualityFiguresDto } from './quality.dto.js';

const usualMonths = 12;

/** What is counted, and by which rule of the house complaints are chosen. */
export interface QualityFiguresView extends QualityFigures {
  readonly from: number;
  readonly until: number;
  readonly zone: string;
  /** Of fewer reviews no share is said. */
  readonly fewest: number;
  readonly rule: {
    readonly share: number;
    readonly remedyOver: number;
    readonly days: number;
    readonly currency: string;
  };
}

/** What reviews of closed complaints show: by criterion, team and month, of the teams that whoever asks answers for. */
@Controller('api/quality-figures')
@Needs('figures.look')
export class QualityFiguresController {
  constructor(
    private readonly reviews: QualityReviews,
    private readonly complaints: ReadableComplaints,
    private readonly rulebooks: Rulebooks,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async count(
    @Query() { months = usualMonths, teamId }: QualityFiguresDto,
    @Acting() member: ActingMember,
  ): Promise<QualityFiguresView> {
    const teams = this.complaints.teamsOf(member, 'figures.look', teamId);
    const { calendar, policy } = this.rulebooks.currentRulebook();
    const periods = periodsBefore(this.time.now(), 'month', months, calendar);
    const [from, until] = [periods[0]?.from ?? 0, periods.at(-1)?.until ?? 0];
    const scored: ScoredReview[] = [];
    const filter = { from, until, notAbout: member.id, ...(teams !== 'all' && { teamIds: teams }) };
    for await (const one of this.reviews.scored(filter)) scored.push(one);
    const { QUALITY_SHARE: share, QUALITY_REMEDY_OVER: remedyOver, QUALITY_DAYS: days } = this.configuration;
    return {
      from,
      until,
      ...qualityFigures(scored, periods),
      zone: calendar.zone,
      fewest: fewestReviews,
      rule: { share, remedyOver, days, currency: policy.approvalLimits.currency },
    };
  }
}
