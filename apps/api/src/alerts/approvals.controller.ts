import { Controller, Get, Query } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { ComplaintFilter } from '#casework/complaint-list.js';
import { ComplaintList } from '#casework/complaint-list.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDoTo, teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { cursorOf, positionOf } from '../complaints/cursor.js';
import { audienceOfComplaint } from '../complaints/readable-complaints.js';
import { Reads } from '../privacy/reads.js';
import type { ApprovalKind, ApprovalView } from './approval-view.js';
import { approvalsOf } from './approval-view.js';
import { ListApprovalsDto } from './list-approvals.dto.js';

/** Complaints of a page, where nothing is said: each is read whole. */
const usualLimit = 20;

interface ApprovalsPage {
  readonly items: readonly ApprovalView[];
  readonly next?: string;
  readonly now: number;
  readonly zone: string;
}

const filters: Readonly<Record<ApprovalKind, ComplaintFilter>> = {
  resolution: { waitsFor: ['approval'] },
  extension: { asksExtension: true },
  letter: { hasHeldLetter: true },
};

/** What waits for the word of somebody above. It is given by an event of the complaint, which may still refuse it. */
@Controller('api/approvals')
@Needs('approvals.look')
export class ApprovalsController {
  constructor(
    private readonly lists: ComplaintList,
    private readonly casework: Casework,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Reads('list')
  async list(
    @Query() { kind, cursor, limit = usualLimit }: ListApprovalsDto,
    @Acting() member: ActingMember,
  ): Promise<ApprovalsPage> {
    const now = this.time.now();
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const { items, next } = await this.lists.page(filterOf(kind, member), Math.min(limit, usualLimit), after);
    const complaints = await Promise.all(items.map(({ id }) => this.casework.get(id)));
    const readable = complaints.filter((one) => mayDoTo(member, 'approvals.look', audienceOfComplaint(one)));
    return {
      items: readable.flatMap((one) => approvalsOf(kind, one, this.rulebooks.rulebookFor(one.pins), member, now)),
      ...(next && { next: cursorOf(next) }),
      now,
      zone: this.rulebooks.currentRulebook().calendar.zone,
    };
  }

  /** How many complaints have something of each kind that waits, exactly. */
  @Get('counts')
  async counts(@Acting() member: ActingMember): Promise<Record<ApprovalKind, number>> {
    const [resolution, extension, letter] = await Promise.all([
      this.lists.count(filterOf('resolution', member)),
      this.lists.count(filterOf('extension', member)),
      this.lists.count(filterOf('letter', member)),
    ]);
    return { resolution, extension, letter };
  }
}

function filterOf(kind: ApprovalKind, member: ActingMember): ComplaintFilter {
  const teams = teamsFor(member, 'approvals.look');
  return { ...filters[kind], ...(teams !== 'all' && { teamIds: teams }) };
}
