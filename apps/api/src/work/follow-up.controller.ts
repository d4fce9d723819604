import { Controller, Get, Query } from '@nestjs/common';
import type { Counted } from '#casework/due-page.js';
import type { DueCallBack, DueFollowUp, Rated } from '#casework/follow-ups.js';
import { FollowUps } from '#casework/follow-ups.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { cursorOf, positionOf } from '../complaints/cursor.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';
import { dueCursorOf, duePlace, ratingCursorOf, ratingPlace } from './due-cursor.js';

/** How far back ratings are shown, in milliseconds: 30 days. */
const ratingsShown = 30 * 86_400_000;

interface FollowUpPage<Item> {
  readonly items: readonly Item[];
  /** Of the whole list, exactly. */
  readonly total: number;
  readonly next?: string;
  readonly now: number;
  readonly zone: string;
}

/** Customers who wait for a call, and what they said of us. */
@Controller('api/follow-up')
@Needs('complaints.list')
export class FollowUpController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get('due')
  @Reads('list')
  async due(
    @Query() { cursor, limit = usualLimit }: PageDto,
    @Acting() member: ActingMember,
  ): Promise<FollowUpPage<DueFollowUp>> {
    const after = cursor === undefined ? undefined : positionOf(cursor);
    return this.pageOf(await this.followUps.due(teamsOf(member), limit, after), cursorOf);
  }

  @Get('call-backs')
  @Reads('list')
  async callBacks(
    @Query() { cursor, limit = usualLimit }: PageDto,
    @Acting() member: ActingMember,
  ): Promise<FollowUpPage<DueCallBack>> {
    const after = cursor === undefined ? undefined : duePlace(cursor);
    return this.pageOf(await this.followUps.callBacks(teamsOf(member), limit, after), dueCursorOf);
  }

  @Get('ratings')
  @Reads('list')
  async ratings(
    @Query() { cursor, limit = usualLimit }: PageDto,
    @Acting() member: ActingMember,
  ): Promise<FollowUpPage<Rated>> {
    const after = cursor === undefined ? undefined : ratingPlace(cursor);
    const since = this.time.now() - ratingsShown;
    return this.pageOf(await this.followUps.ratings(teamsOf(member), since, limit, after), ratingCursorOf);
  }

  private pageOf<Item, Position>(
    { items, total, next }: Counted<Item, Position>,
    written: (position: Position) => string,
  ): FollowUpPage<Item> {
    return {
      items,
      total,
      ...(next && { next: written(next) }),
      now: this.time.now(),
      zone: this.rulebooks.currentRulebook().calendar.zone,
    };
  }
}

function teamsOf(member: ActingMember): ReturnType<typeof teamsFor> {
  return teamsFor(member, 'complaints.list');
}
