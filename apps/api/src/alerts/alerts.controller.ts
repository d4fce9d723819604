import { Controller, ForbiddenException, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AlertBook } from '#notifications/alert-book.js';
import type { StaffMember } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { Acting } from '../acting.js';
import { alertCursorOf, alertPositionOf } from './alert-cursor.js';
import type { AlertView } from './alert-view.js';
import { alertViewOf } from './alert-view.js';
import { ListAlertsDto } from './list-alerts.dto.js';

/** Roles that see every team's alerts. */
const seeEveryTeam: readonly Role[] = ['administrator', 'auditor'];

/** What people were told and have to answer for. */
@Controller('api/alerts')
export class AlertsController {
  constructor(
    private readonly book: AlertBook,
    private readonly directory: StaffDirectory,
  ) {}

  @Get()
  async list(
    @Query() { state = 'open', teamId, order = 'newest', cursor, limit = 50, ...filter }: ListAlertsDto,
    @Acting() member: StaffMember,
  ): Promise<{ items: AlertView[]; next?: string }> {
    if (teamId !== undefined) await this.ensureAnswersFor(teamId, member);
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
  async acknowledge(@Param('id') id: string, @Acting() member: StaffMember): Promise<AlertView> {
    return alertViewOf(await this.book.acknowledge(id, member.id));
  }

  /** The same for a team that does not exist: whether it does is nobody else's business. */
  private async ensureAnswersFor(teamId: string, { id, roles }: StaffMember): Promise<void> {
    if (seeEveryTeam.some((role) => roles.includes(role))) return;
    const team = await this.directory.team(teamId);
    if (team && [team.leadId, team.managerId, team.directorId].includes(id)) return;
    throw new ForbiddenException('You do not answer for this team, so its alerts are not yours to see.');
  }
}
