import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import { OrderRuns } from '#rules/order-runs.js';
import type { RunRow } from '#rules/rule-run.js';
import { RuleRuns } from '#rules/rule-run.store.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { instantAndId, readCursor, writtenCursor } from '../paging/cursor.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';
import { ListRunsDto, MoveBackDto, MoveToRuleDto } from './rules.dto.js';
import { runTable } from './run-table.js';
import type { RunView } from './run-view.js';
import { runViewOf } from './run-view.js';

/** Trials of drafts and moves of running complaints: how far they have come, and what they found. */
@Controller('api/rule-runs')
export class RunsController {
  constructor(
    private readonly runs: RuleRuns,
    private readonly orders: OrderRuns,
  ) {}

  @Get()
  @Needs('rules.look')
  async list(
    @Query() { cursor, limit = usualLimit, draftId, kind, name }: ListRunsDto,
  ): Promise<{ items: RunView[]; next?: string }> {
    const after = cursor === undefined ? undefined : instantAndId(cursor);
    const { items, next } = await this.runs.page(limit, { draftId, kind, name }, after);
    return { items: items.map(runViewOf), ...(next && { next: writtenCursor(next.at, next.id) }) };
  }

  /** Lets running complaints go on under a published version, or says what that would change. */
  @Post('moves')
  @Needs('rules.draft')
  async move(@Body() { kind = 'policy', ...order }: MoveToRuleDto, @Acting() { id }: ActingMember): Promise<RunView> {
    return runViewOf(await this.orders.move({ kind, ...order }, id));
  }

  @Get(':id')
  @Needs('rules.look')
  async one(@Param('id') id: string): Promise<RunView> {
    return runViewOf(await this.orders.get(id));
  }

  /** Whoever may order any may stop any. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Needs('rules.approve')
  async cancel(@Param('id') id: string): Promise<RunView> {
    return runViewOf(await this.orders.cancel(id));
  }

  /** Takes a move back. */
  @Post(':id/undo')
  @Needs('rules.draft')
  async undo(
    @Param('id') id: string,
    @Body() { reason }: MoveBackDto,
    @Acting() member: ActingMember,
  ): Promise<RunView> {
    return runViewOf(await this.orders.moveBack(id, reason, member.id));
  }

  @Get(':id/complaints')
  @Needs('rules.look')
  async rows(
    @Param('id') id: string,
    @Query() { cursor, limit = usualLimit }: PageDto,
  ): Promise<{ items: readonly RunRow[]; next?: string }> {
    await this.orders.get(id);
    const [after] = cursor === undefined ? [] : readCursor(cursor, /^\["([^"\\]{1,100})"\]$/);
    const { items, next } = await this.runs.rows(id, limit, after);
    return { items, ...(next !== undefined && { next: writtenCursor(next) }) };
  }

  /** All of them as a table, line by line, however many there are. */
  @Get(':id/complaints.csv')
  @Needs('rules.look')
  async table(@Param('id') id: string): Promise<StreamableFile> {
    const run = await this.orders.get(id);
    return new StreamableFile(Readable.from(runTable(run, this.runs)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${run.name}@${run.version}-${run.task}.csv"`,
    });
  }
}
