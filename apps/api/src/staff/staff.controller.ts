import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import { scopesOf } from '#people/permissions.js';
import type { StaffMember } from '#people/staff.js';
import { StaffAdministration } from '#people/staff-administration.js';
import { Needs } from '../access/needs.js';
import { SendPasswordLink } from '../account/send-password-link.js';
import { Acting } from '../acting.js';
import { AbsenceDto, ChangeStaffDto, InviteDto } from './staff.dto.js';

/** A member of staff as colleagues see them; whoever administers or audits sees all. */
export type StaffView = Pick<StaffMember, 'id' | 'name' | 'roles' | 'departments' | 'absentUntil' | 'deputyId'> &
  Partial<Pick<StaffMember, 'email' | 'extension' | 'locale' | 'leftAt'>>;

/** Somebody who was invited; with the link where no mail server brings it, for somebody to hand it over. */
export type InvitedView = StaffMember & { readonly link?: string };

/** Who works here. */
@Controller('api/staff')
@Needs('staff.manage')
export class StaffController {
  constructor(
    private readonly administration: StaffAdministration,
    private readonly sendLink: SendPasswordLink,
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

  @Put(':id/absence')
  @HttpCode(204)
  async setAbsence(@Param('id') id: string, @Body() { until, deputyId }: AbsenceDto): Promise<void> {
    await this.administration.setAbsence(id, until, deputyId);
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

  private linked(member: StaffMember, link: string | undefined): InvitedView {
    return { ...member, ...(link !== undefined && { link }) };
  }
}

function colleagueOf({ id, name, roles, departments, absentUntil, deputyId }: StaffMember): StaffView {
  return {
    id,
    name,
    roles,
    ...(departments && { departments }),
    ...(absentUntil !== undefined && { absentUntil }),
    ...(deputyId !== undefined && { deputyId }),
  };
}
