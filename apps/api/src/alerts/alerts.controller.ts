import { randomUUID } from 'node:crypto';
import { Body, Controller, ForbiddenException, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Instructions } from '#casework/instructions.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { alertCursorOf, alertPositionOf } from './alert-cursor.js';
import type { AlertView } from './alert-view.js';
import { AlertViews } from './alert-views.js';
import { HandDownDto, TakeOverDto } from './answer-alert.dto.js';
import { AnswerAlert } from './answer-alert.js';
import { ListAlertsDto } from './list-alerts.dto.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { Reads } from '../privacy/reads.js';
import { ensureCanOwn } from '../work/ensure-can-own.js';

/** What people were told and have to answer for. */
@Controller('api/alerts')
@Needs('alerts.own')
export class AlertsController {
  constructor(
    private readonly book: AlertBook,
    private readonly answer: AnswerAlert,
    private readonly views: AlertViews,
    private readonly directory: StaffDirectory,
    private readonly instructions: Instructions,
  ) {}

  @Get()
  @Reads('list')
  async list(
    @Query() { state = 'open', teamId, order = 'newest', cursor, limit = 50, ...filter }: ListAlertsDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: AlertView[]; next?: string }> {
    if (teamId !== undefined) ensureAnswersFor(teamId, member);
    const whose = teamId === undefined ? { staffId: member.id } : { teamId };
    const { items, next } = await this.book.page(
      { ...filter, ...whose, isOpen: state === 'open' },
      order,
      limit,
      cursor === undefined ? undefined : alertPositionOf(cursor),
    );
    return { items: await this.views.of(items, member), ...(next && { next: alertCursorOf(next) }) };
  }

  /** How much waits for whoever asks, exactly: alerts to answer for, and complaints with an instruction to carry out. */
  @Get('counts')
  async counts(@Acting() { id }: ActingMember): Promise<{ open: number; instructions: number }> {
    const [open, instructions] = await Promise.all([this.book.countOpen(id), this.instructions.countToCarryOut(id)]);
    return { open, instructions };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  async acknowledge(@Param('id') id: string, @Acting() member: ActingMember): Promise<AlertView> {
    return this.views.one(await this.book.acknowledge(id, member.id), member);
  }

  @Post(':id/take-over')
  @HttpCode(200)
  async takeOver(
    @Param('id') id: string,
    @Body() note: TakeOverDto,
    @Headers('idempotency-key') key: string | undefined,
    @Acting() member: ActingMember,
  ): Promise<AlertView> {
    return this.views.one(await this.answer.takeOver(id, note, keyOf(key), member), member);
  }

  @Post(':id/hand-down')
  @HttpCode(200)
  async handDown(
    @Param('id') id: string,
    @Body() instruction: HandDownDto,
    @Headers('idempotency-key') key: string | undefined,
    @Acting() member: ActingMember,
  ): Promise<AlertView> {
    if (instruction.ownerId !== undefined) await ensureCanOwn(this.directory, instruction.ownerId);
    return this.views.one(await this.answer.handDown(id, instruction, keyOf(key), member), member);
  }
}

/** The same for a team that does not exist: whether it does is nobody else's business. */
function ensureAnswersFor(teamId: string, member: ActingMember): void {
  const teams = teamsFor(member, 'alerts.team');
  if (teams !== 'all' && !teams.includes(teamId))
    throw new ForbiddenException('You do not answer for this team, so its alerts are not yours to see.');
}

function keyOf(header: string | undefined): string {
  if (header !== undefined && (header.length === 0 || header.length > 64))
    throw invalidFields({ field: 'Idempotency-Key', reasons: ['Idempotency-Key must have 1 to 64 characters'] });
  return header ?? randomUUID();
}
