import { Controller, ForbiddenException, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AlertBook } from '#notifications/alert-book.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { alertCursorOf, alertPositionOf } from './alert-cursor.js';
import type { AlertView } from './alert-view.js';
import { alertViewOf } from './alert-view.js';
import { ListAlertsDto } from './list-alerts.dto.js';
import { Reads } from '../privacy/reads.js';

/** What people were told and have to answer for. */
@Controller('api/alerts')
@Needs('alerts.own')
export class AlertsController {
  constructor(private readonly book: AlertBook) {}

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
    return { items: items.map(alertViewOf), ...(next && { next: alertCursorOf(next) }) };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  async acknowledge(@Param('id') id: string, @Acting() member: ActingMember): Promise<AlertView> {
    return alertViewOf(await this.book.acknowledge(id, member.id));
  }
}

/** The same for a team that does not exist: whether it does is nobody else's business. */
function ensureAnswersFor(teamId: string, member: ActingMember): void {
  const teams = teamsFor(member, 'alerts.team');
  if (teams !== 'all' && !teams.includes(teamId))
    throw new ForbiddenException('You do not answer for this team, so its alerts are not yours to see.');
}
