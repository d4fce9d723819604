import { Controller, Get, Query } from '@nestjs/common';
import type { ActionFilter, ListedLesson } from '#casework/lesson-list.js';
import { LessonList } from '#casework/lesson-list.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDo, mayDoTo, teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';
import { ListActionsDto } from './lesson.dto.js';
import type { LessonLine } from './lesson-view.js';
import { lessonLineOf } from './lesson-view.js';

/** Nobody has more to do at a time; it is counted one by one, since a colleague's action may be what is overdue. */
const mostOfOneself = 200;

interface ActionPage {
  readonly items: readonly LessonLine[];
  readonly next?: string;
  readonly now: number;
  readonly zone: string;
}

/** Complaints because of which something is to be done. */
interface ActionCounts {
  readonly mine: number;
  readonly mineOverdue: number;
  readonly teams: number;
  readonly teamsOverdue: number;
  readonly checks: number;
  readonly checksOverdue: number;
}

/** What lessons change: what is to be done by whom until when, and what is to be checked whether it works. */
@Controller('api/actions')
@Needs('complaints.read')
export class ActionsController {
  constructor(
    private readonly lessons: LessonList,
    private readonly complaints: ReadableComplaints,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** Complaints with the actions that are meant; what is due first before the rest. */
  @Get()
  @Reads('list')
  async list(@Query() asked: ListActionsDto, @Acting() member: ActingMember): Promise<ActionPage> {
    const { cursor, limit = usualLimit } = asked;
    const now = this.time.now();
    const filter = this.filterFor(asked, member, now);
    const page = await this.lessons.due(filter, limit, cursor === undefined ? undefined : instantAndId(cursor));
    return {
      items: page.items
        .filter(({ audience }) => mayDoTo(member, 'complaints.read', audience))
        .map((one) => meant(one, filter))
        // Somebody else's action may be what made the complaint overdue.
        .filter(({ actions }) => actions.length > 0)
        .map((one) => lessonLineOf(one)),
      ...(page.next && { next: writtenCursor(page.next.at, page.next.id) }),
      now,
      zone: this.rulebooks.currentRulebook().calendar.zone,
    };
  }

  @Get('counts')
  async counts(@Acting() member: ActingMember): Promise<ActionCounts> {
    const now = this.time.now();
    const overdue = 'true' as const;
    const isLooking = mayDo(member, 'complaints.list');
    const ofTeams = (asked: ListActionsDto): Promise<number> =>
      isLooking ? this.lessons.countDue(this.filterFor(asked, member, now)) : Promise.resolve(0);
    const own = async (asked: ListActionsDto): Promise<number> => {
      const filter = this.filterFor(asked, member, now);
      const { items } = await this.lessons.due(filter, mostOfOneself);
      return items.filter((one) => meant(one, filter).actions.length > 0).length;
    };
    const [mine, mineOverdue, teams, teamsOverdue, checks, checksOverdue] = await Promise.all([
      own({ of: 'mine' }),
      own({ of: 'mine', overdue }),
      ofTeams({ of: 'teams' }),
      ofTeams({ of: 'teams', overdue }),
      ofTeams({ of: 'checks' }),
      ofTeams({ of: 'checks', overdue }),
    ]);
    return { mine, mineOverdue, teams, teamsOverdue, checks, checksOverdue };
  }

  /** @throws ForbiddenException for a team that is not theirs */
  private filterFor({ of = 'mine', teamId, overdue }: ListActionsDto, member: ActingMember, now: number): ActionFilter {
    const dueBefore = overdue && { dueBefore: now + 1 };
    if (of === 'mine') return { what: 'action', ownerId: member.id, ...dueBefore };
    const teams =
      teamId === undefined
        ? teamsFor(member, 'complaints.list')
        : this.complaints.teamsOf(member, 'complaints.list', teamId);
    return { what: of === 'checks' ? 'check' : 'action', ...(teams !== 'all' && { teamIds: teams }), ...dueBefore };
  }
}

/** Of a complaint's actions those that are asked for. */
function meant(lesson: ListedLesson, { what, ownerId, dueBefore = Infinity }: ActionFilter): ListedLesson {
  const actions = lesson.actions.filter(({ state, ownerId: own, dueAt = 0 }) =>
    what === 'check'
      ? state === 'done'
      : state === 'open' && (ownerId === undefined || own === ownerId) && dueAt < dueBefore,
  );
  return { ...lesson, actions };
}
