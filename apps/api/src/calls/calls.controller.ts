import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import type { AnnouncedCall } from '#customers/announced-call.store.js';
import { AnnouncedCalls } from '#customers/announced-calls.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { Reads } from '../privacy/reads.js';
import { AnnounceCallDto } from './calls.dto.js';

/** Calls as a telephone system announces them. Whoever is called sees the number plainly: they are speaking with it. */
@Controller('api/calls')
export class CallsController {
  constructor(
    private readonly calls: AnnouncedCalls,
    private readonly staff: StaffDirectory,
    private readonly time: TimeSource,
  ) {}

  @Post()
  @Needs('calls.announce')
  @HttpCode(200)
  async announce(
    @Body() { agent, ...news }: AnnounceCallDto,
    @Acting() source: ActingMember,
  ): Promise<{ readonly id: string; readonly state: AnnouncedCall['state'] }> {
    if (news.at !== undefined && news.at > this.time.now())
      throw invalidFields({ field: 'at', reasons: ['at must not be later than now'] });
    const staffId = await this.agentOf(agent, source);
    const { id, state } = await this.calls.announce(source.id, { ...news, staffId });
    return { id, state };
  }

  /** One's own of the last day, the latest first. */
  @Get()
  @Reads('customers')
  @Needs('calls.own')
  async own(@Acting() member: ActingMember): Promise<{ items: AnnouncedCall[] }> {
    return { items: await this.calls.ofPerson(member.id) };
  }

  @Get(':id')
  @Reads('customers')
  @Needs('calls.own')
  async one(@Param('id') id: string, @Acting() member: ActingMember): Promise<AnnouncedCall> {
    const call = await this.calls.find(id, member.id);
    if (!call) throw new NotFoundException(`There is no call "${id}" to your telephone.`);
    return call;
  }

  /** Somebody of the teams for which the key acts; of others it is not even told whether they are there. */
  private async agentOf(agent: string, source: ActingMember): Promise<string> {
    const member = await this.staff.atTelephone(agent);
    const theirs = member ? await this.staff.teamsOf(member.id) : [];
    const teams = teamsFor(source, 'calls.announce');
    if (!member || (teams !== 'all' && !theirs.some(({ id }) => teams.includes(id))))
      throw invalidFields({
        field: 'agent',
        reasons: ['agent must be the e-mail address or extension of somebody in a team of this key'],
      });
    return member.id;
  }
}
