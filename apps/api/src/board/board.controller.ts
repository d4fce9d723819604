import { Controller, Get, Query } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { ComplaintList } from '#casework/complaint-list.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { ActingMember } from '#people/acting-member.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { Reads } from '../privacy/reads.js';
import type { BurningView } from './board-view.js';
import { burningViewOf, mostTold } from './board-view.js';
import { BoardDto } from './board.dto.js';
import type { ClimbingView } from './climbing-view.js';
import { ClimbingViews } from './climbing-view.js';

/** Complaints that are shown with their reasons: what a person takes in at a look. The lists behind the cells have all. */
const mostShown = 12;

/** Rungs on which somebody above the agents answers in person, the highest first. */
const burningRungs = ['director', 'manager', 'lead'] as const satisfies readonly Rung[];

/** How many complaints of one team stand on each rung, and how many more climb; each number is the length of a list of work. */
export interface BoardTeam {
  readonly teamId: string;
  readonly rungs: Readonly<Record<Rung, number>>;
  readonly overdue: number;
  /** Those that climb by themselves before the house's day is over. */
  readonly climbing: number;
}

interface Board {
  readonly teams: readonly BoardTeam[];
  readonly now: number;
  readonly zone: string;
}

/** What is burning, why, and what burns next, for whoever answers for teams. */
@Controller('api/board')
@Needs('board.look')
export class BoardController {
  constructor(
    private readonly lists: ComplaintList,
    private readonly casework: Casework,
    private readonly complaints: ReadableComplaints,
    private readonly climbingViews: ClimbingViews,
    private readonly book: AlertBook,
    private readonly directory: StaffDirectory,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async board(@Query() { teamId }: BoardDto, @Acting() member: ActingMember): Promise<Board> {
    const now = this.time.now();
    const { calendar } = this.rulebooks.currentRulebook();
    const teamIds = await this.teamsOf(member, teamId);
    const teams = await Promise.all(teamIds.map((one) => this.teamOf(one, now, calendar.dayAt(now).to)));
    return { teams, now, zone: calendar.zone };
  }

  /** What has climbed to somebody above the agents: the highest rung first, and on each what is longest due. */
  @Get('burning')
  @Reads('list')
  async burning(
    @Query() { teamId }: BoardDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: BurningView[]; now: number }> {
    const now = this.time.now();
    const teamIds = await this.teamsOf(member, teamId);
    const ids: string[] = [];
    for (const rung of burningRungs) {
      const left = mostShown - ids.length;
      if (left === 0) break;
      const { items } = await this.lists.page({ teamIds, rung, dueFrom: 1 }, left);
      ids.push(...items.map(({ id }) => id));
    }
    const [complaints, alerts] = await Promise.all([this.all(ids), this.book.ofComplaints(ids, mostTold)]);
    const items = complaints.map((one) =>
      burningViewOf(
        one,
        this.rulebooks.rulebookFor(one.pins),
        alerts.filter(({ complaintId }) => complaintId === one.id),
        now,
      ),
    );
    return { items, now };
  }

  /** What climbs next by itself, and who would be told. */
  @Get('climbing')
  @Reads('list')
  async climbing(
    @Query() { teamId }: BoardDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: ClimbingView[]; now: number }> {
    const now = this.time.now();
    const first = await this.lists.climbing(await this.teamsOf(member, teamId), mostShown);
    const complaints = await this.all(first.map(({ id }) => id));
    const views = await Promise.all(
      complaints.map((one) => this.climbingViews.of(one, this.rulebooks.rulebookFor(one.pins), now)),
    );
    return { items: views.filter((view) => view !== undefined), now };
  }

  private async teamOf(teamId: string, now: number, endOfToday: number): Promise<BoardTeam> {
    const filter = { teamIds: [teamId], dueFrom: 1 };
    const [overdue, climbing, ...counts] = await Promise.all([
      this.lists.count({ ...filter, dueBefore: now + 1 }),
      this.lists.count({ ...filter, climbsBefore: endOfToday }),
      ...rungs.map((rung) => this.lists.count({ ...filter, rung })),
    ]);
    const onRungs = Object.fromEntries(rungs.map((rung, index) => [rung, counts[index] ?? 0]));
    return { teamId, rungs: onRungs as Record<Rung, number>, overdue, climbing };
  }

  private async teamsOf(member: ActingMember, asked: string | undefined): Promise<readonly string[]> {
    const teams = this.complaints.teamsOf(member, 'board.look', asked);
    return teams === 'all' ? (await this.directory.allTeams()).map(({ id }) => id) : teams;
  }

  private async all(ids: readonly string[]): Promise<StoredComplaint[]> {
    return Promise.all(ids.map((id) => this.casework.get(id)));
  }
}
