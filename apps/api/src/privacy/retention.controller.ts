import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { DueForPurge } from '#customers/due-for-purge.js';
import { OrderPurge } from '#customers/order-purge.js';
import type { DueComplaint, PurgedComplaint, PurgeRun } from '#customers/purge-run.js';
import { obstacleWords } from '#customers/purge-run.js';
import type { PurgePage } from '#customers/purge-run.store.js';
import { PurgeRuns } from '#customers/purge-run.store.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReasonDto } from '../customers/customers.dto.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

type DueView = Omit<DueComplaint, 'obstacle'> & {
  readonly obstacle?: { readonly code: string; readonly words: Words };
};
type RunView = PurgeRun & { readonly purged: number };

/** How long complaints are kept: what is due to be purged, and what was. */
@Controller('api/retention')
export class RetentionController {
  constructor(
    private readonly due: DueForPurge,
    private readonly orders: OrderPurge,
    private readonly runs: PurgeRuns,
    private readonly time: TimeSource,
  ) {}

  /** What a purge that was ordered now would do. Nothing is done. */
  @Get('due')
  @Needs('retention.look')
  async list(@Query() { cursor, limit = usualLimit }: PageDto): Promise<Page<DueView>> {
    const { at: closedAt = 0, id = '' } = cursor === undefined ? {} : instantAndId(cursor);
    const { items, next } = await this.due.page(
      this.time.now(),
      limit,
      cursor === undefined ? undefined : { closedAt, id },
    );
    return { items: items.map(dueViewOf), ...(next && { next: writtenCursor(next.closedAt, next.id) }) };
  }

  /** While a run is not done it is answered instead of a second one. */
  @Post('runs')
  @Needs('retention.purge')
  async order(@Body() { reason }: ReasonDto, @Acting() member: ActingMember): Promise<RunView> {
    return this.viewOf(await this.orders.order(member.id, reason));
  }

  @Get('runs')
  @Needs('retention.look')
  async runsDone(@Query() { cursor, limit = usualLimit }: PageDto): Promise<Page<RunView>> {
    const { items, next } = await this.runs.page(limit, cursor === undefined ? undefined : instantAndId(cursor));
    return pageOf({ items: await Promise.all(items.map((run) => this.viewOf(run))), ...(next && { next }) });
  }

  @Get('runs/:id/complaints')
  @Needs('retention.look')
  async purgedBy(
    @Param('id') id: string,
    @Query() { cursor, limit = usualLimit }: PageDto,
  ): Promise<Page<PurgedComplaint>> {
    if (!(await this.runs.find(id))) throw new NotFoundException('There is no such run. 没有该次清除。');
    return pageOf(await this.runs.purgedBy(id, limit, cursor === undefined ? undefined : instantAndId(cursor)));
  }

  private async viewOf(run: PurgeRun): Promise<RunView> {
    return { ...run, purged: await this.runs.countOf(run.id) };
  }
}

function dueViewOf({ obstacle, ...due }: DueComplaint): DueView {
  return { ...due, ...(obstacle && { obstacle: { code: obstacle, words: obstacleWords[obstacle] } }) };
}

function pageOf<T>({ items, next }: PurgePage<T>): Page<T> {
  return { items, ...(next && { next: writtenCursor(next.at, next.id) }) };
}
