import { Controller, Get, Query } from '@nestjs/common';
import type { CauseCount } from '#casework/lesson-list.js';
import { LessonList } from '#casework/lesson-list.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ControlChart } from '#lessons/control-chart.js';
import { controlChart } from '#lessons/control-chart.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { CauseChartDto, ListCausesDto } from './cause.dto.js';
import type { Period } from './periods.js';
import { periodsBefore } from './periods.js';

const day = 86_400_000;

/** As far back as the causes are counted where nothing is said, in days; and so many periods of a chart. */
const usualDays = 90;
const usualPeriods = 26;

interface CauseShare extends CauseCount {
  readonly share: number;
  /** The share of this cause and of all that are more frequent: Pareto's line. */
  readonly cumulative: number;
}

interface Causes extends Period {
  readonly items: readonly CauseShare[];
  readonly total: number;
}

interface CauseChart extends Omit<ControlChart, 'points'> {
  readonly cause: string;
  readonly points: readonly (ControlChart['points'][number] & Period)[];
  readonly zone: string;
}

/** Why complaints happen, counted by the main cause of their lessons: of those teams whose complaints the reader may list. */
@Controller('api/causes')
@Needs('complaints.list')
export class CausesController {
  constructor(
    private readonly lessons: LessonList,
    private readonly complaints: ReadableComplaints,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** The most frequent first, by when the lesson was written. */
  @Get()
  async list(@Query() { teamId, from, until }: ListCausesDto, @Acting() member: ActingMember): Promise<Causes> {
    const teams = this.complaints.teamsOf(member, 'complaints.list', teamId);
    const end = until ?? this.time.now() + 1;
    const period = { from: from ?? Math.max(0, end - usualDays * day), until: end };
    const counted = await this.lessons.causes(teams, period.from, period.until);
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    let sofar = 0;
    const items = counted.map((one) => {
      sofar += one.count;
      return { ...one, share: one.count / total, cumulative: sofar / total };
    });
    return { ...period, items, total };
  }

  /** How one cause went, week by week or month by month, among all lessons of the time. */
  @Get('chart')
  async chart(
    @Query() { cause, by = 'week', periods = usualPeriods, teamId }: CauseChartDto,
    @Acting() member: ActingMember,
  ): Promise<CauseChart> {
    const teams = this.complaints.teamsOf(member, 'complaints.list', teamId);
    const { calendar } = this.rulebooks.currentRulebook();
    const looked = periodsBefore(this.time.now(), by, periods, calendar);
    const samples = await Promise.all(
      looked.map(async ({ from, until }) => {
        const counted = await this.lessons.causes(teams, from, until);
        const of = counted.reduce((sum, { count }) => sum + count, 0);
        const meant = counted.filter((one) => one.cause === cause || one.cause.startsWith(`${cause}.`));
        return { count: meant.reduce((sum, { count }) => sum + count, 0), of };
      }),
    );
    const chart = controlChart(samples);
    return {
      cause,
      ...chart,
      points: chart.points.map((point, index) => ({ ...point, ...(looked[index] ?? { from: 0, until: 0 }) })),
      zone: calendar.zone,
    };
  }
}
