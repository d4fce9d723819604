import { Body, Controller, ForbiddenException, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ComplaintList } from '#casework/complaint-list.js';
import type { ActingMember } from '#people/acting-member.js';
import { OwnNotices } from '#people/own-notices.js';
import { scopesOf } from '#people/permissions.js';
import type { StaffMember } from '#people/staff.js';
import { StaffAdministration } from '#people/staff-administration.js';
import { Needs } from '../access/needs.js';
import { SendPasswordLink } from '../account/send-password-link.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ensureSensible } from './ensure-sensible.js';
import { AbsenceDto, ChangeStaffDto, InviteDto, TermsDto } from './staff.dto.js';

/** A member of staff as colleagues see them; whoever administers or audits sees all. */
export type StaffView = Pick<
  StaffMember,
  'id' | 'name' | 'roles' | 'departments' | 'absentFrom' | 'absentUntil' | 'deputyId' | 'workingHours'
> &
  Partial<Pick<StaffMember, 'email' | 'extension' | 'locale' | 'leftAt' | 'approvalLimit'>>;

/** Somebody who was invited; with the link where no mail server brings it, for somebody to hand it over. */
export type InvitedView = StaffMember & { readonly link?: string };

/** Who works here. */
@Controller('api/staff')
@Needs('staff.manage')
export class StaffController {
  constructor(
    private readonly administration: StaffAdministration,
    private readonly sendLink: SendPasswordLink,
    private readonly complaints: ComplaintList,
    private readonly notices: OwnNotices,
  ) {}

  @Get()
  @Needs('staff.look')
  async list(@Acting() member: ActingMember): Promise<{ items: StaffView[] }> {
    const all = await this.administration.all();
    if (scopesOf(member, 'staff.look').includes('all')) return { items: all };
    return { items: all.filter(({ leftAt }) => leftAt === undefined).map(colleagueOf) };
  }

  @Post()
  async invite(@Body() person: InviteDto): Promise<InvitedView> {
    const member = await this.administration.add(person);
    return this.linked(member, await this.sendLink.send(member, 'invitation'));
  }

  /** Sends another link; the one before opens nothing any more. */
  @Post(':id/invite')
  @HttpCode(200)
  async inviteAgain(@Param('id') id: string): Promise<InvitedView> {
    const member = await this.administration.get(id);
    return this.linked(member, await this.sendLink.send(member, 'invitation'));
  }

  @Patch(':id')
  async change(@Param('id') id: string, @Body() change: ChangeStaffDto): Promise<StaffMember> {
    return this.administration.change(id, change);
  }

  /** Of somebody in a team that one answers for; who administers, of anybody. */
  @Put(':id/absence')
  @Needs('absence.set')
  @HttpCode(204)
  async setAbsence(
    @Param('id') id: string,
    @Body() absence: AbsenceDto,
    @Acting() member: ActingMember,
  ): Promise<void> {
    ensureSensible(absence, id);
    if (!scopesOf(member, 'absence.set').includes('all') && !(await this.notices.answersFor(member.id, id)))
      throw new ForbiddenException('You do not answer for this person, so their absence is not yours to set.');
    await this.administration.get(id);
    await this.notices.setAbsence(id, absence);
  }

  @Put(':id/terms')
  @HttpCode(204)
  async setTerms(@Param('id') id: string, @Body() terms: TermsDto): Promise<void> {
    const { workingHours: hours } = terms;
    if (hours && hours.from >= hours.until)
      throw invalidFields({ field: 'workingHours.until', reasons: ['workingHours.until must be later than from'] });
    await this.administration.setTerms(id, terms);
  }

  @Post(':id/leave')
  @HttpCode(204)
  async leave(@Param('id') id: string): Promise<void> {
    await this.administration.leave(id);
  }

  @Post(':id/second-factor/remove')
  @HttpCode(204)
  async removeSecondFactor(@Param('id') id: string): Promise<void> {
    await this.administration.takeSecondFactorAway(id);
  }

  @Post(':id/sessions/end')
  @HttpCode(204)
  async endSessions(@Param('id') id: string): Promise<void> {
    await this.administration.endSessions(id);
  }

  /** How many open complaints somebody owns, by team: who leaves hands them over, and nobody decides that for a complaint but its team. */
  @Get(':id/open-complaints')
  async openComplaints(@Param('id') id: string): Promise<{ items: { teamId: string; count: number }[] }> {
    await this.administration.get(id);
    const teams = await this.administration.allTeams();
    const counted = await Promise.all(
      teams.map(async ({ id: teamId }) => ({
        teamId,
        count: await this.openOf(id, teamId),
      })),
    );
    return { items: counted.filter(({ count }) => count > 0) };
  }

  /** An open complaint is never without a deadline; a closed one may have one, and keeps its owner. */
  private async openOf(ownerId: string, teamId: string): Promise<number> {
    const owned = { ownerId, teamIds: [teamId], dueFrom: 1 };
    const [all, closed] = await Promise.all([
      this.complaints.count(owned),
      this.complaints.count({ ...owned, stage: 'closed' }),
    ]);
    return all - closed;
  }

  private linked(member: StaffMember, link: string | undefined): InvitedView {
    return { ...member, ...(link !== undefined && { link }) };
  }
}

function colleagueOf(member: StaffMember): StaffView {
  const { id, name, roles, departments, absentFrom, absentUntil, deputyId, workingHours } = member;
  return {
    id,
    name,
    roles,
    ...(departments && { departments }),
    ...(absentFrom !== undefined && { absentFrom }),
    ...(absentUntil !== undefined && { absentUntil }),
    ...(deputyId !== undefined && { deputyId }),
    ...(workingHours && { workingHours }),
  };
}
