import { Controller, Get, Query } from '@nestjs/common';
import type { ComplaintFilter } from '#casework/complaint-list.js';
import { ComplaintList } from '#casework/complaint-list.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import type { ComplaintLine } from '../complaints/complaint-view.js';
import { lineOf } from '../complaints/complaint-view.js';
import { cursorOf, positionOf } from '../complaints/cursor.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { usualLimit } from '../paging/page.dto.js';
import type { Today } from './work-filter.js';
import { atRiskOrOverdue, filterOf, inGroup } from './work-filter.js';
import { WorkFilterDto } from './work.dto.js';
import { Reads } from '../privacy/reads.js';

/** A page of work, with the clock by which its instants are read. */
interface WorkPage {
  readonly items: readonly ComplaintLine[];
  readonly next?: string;
  readonly now: number;
  readonly endOfToday: number;
  /** In which the house writes its dates. */
  readonly zone: string;
}

interface WorkCounts {
  readonly total: number;
  readonly overdue: number;
  readonly today: number;
  readonly atRisk: number;
  readonly waiting: number;
}

/** What there is to do: one list of every clock, promise, request and call-back, by what is due next. */
@Controller('api/work')
@Needs('complaints.list')
export class WorkController {
  constructor(
    private readonly lists: ComplaintList,
    private readonly complaints: ReadableComplaints,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Reads('list')
  async list(@Query() asked: WorkFilterDto, @Acting() member: ActingMember): Promise<WorkPage> {
    const { today, zone } = this.today();
    const { cursor, limit = usualLimit, group } = asked;
    const filter = inGroup(this.filterFor(asked, member, today), group, today);
    const { items, next } = await this.lists.page(filter, limit, cursor === undefined ? undefined : positionOf(cursor));
    return {
      items: items.map((item) => lineOf(item, today.now)),
      ...(next && { next: cursorOf(next) }),
      now: today.now,
      endOfToday: today.endsAt,
      zone,
    };
  }

  @Get('counts')
  async counts(@Query() asked: WorkFilterDto, @Acting() member: ActingMember): Promise<WorkCounts> {
    const { today } = this.today();
    const filter = this.filterFor(asked, member, today);
    const [total, overdue, dueToday, short, waiting] = await Promise.all([
      this.lists.count(filter),
      this.lists.count(inGroup(filter, 'overdue', today)),
      this.lists.count(inGroup(filter, 'today', today)),
      this.lists.count(atRiskOrOverdue(filter, today)),
      this.lists.count(inGroup(filter, 'waiting', today)),
    ]);
    // The counts are taken one beside the other, and a deadline may pass between them.
    return { total, overdue, today: dueToday, atRisk: Math.max(0, short - overdue), waiting };
  }

  /** What one owns is one's own, whichever team it belongs to. */
  private filterFor(asked: WorkFilterDto, member: ActingMember, today: Today): ComplaintFilter {
    const isOwn = (asked.of ?? 'me') === 'me' && asked.teamId === undefined;
    const teams = isOwn ? 'all' : this.complaints.teamsOf(member, 'complaints.list', asked.teamId);
    return filterOf(asked, member, teams, today);
  }

  private today(): { today: Today; zone: string } {
    const { calendar } = this.rulebooks.currentRulebook();
    const now = this.time.now();
    return { today: { now, endsAt: calendar.dayAt(now).to }, zone: calendar.zone };
  }
}
