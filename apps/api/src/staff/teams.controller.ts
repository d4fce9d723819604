import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { StaffAdministration } from '#people/staff-administration.js';
import type { Team } from '#people/team.js';
import { Needs } from '../access/needs.js';
import { NewTeamDto, TeamDto } from './staff.dto.js';

/** The teams that answer for complaints, and who is in them. */
@Controller('api/teams')
@Needs('staff.manage')
export class TeamsController {
  constructor(private readonly administration: StaffAdministration) {}

  @Get()
  @Needs('staff.look')
  async list(): Promise<{ items: Team[] }> {
    return { items: await this.administration.allTeams() };
  }

  @Post()
  async add(@Body() team: NewTeamDto): Promise<Team> {
    return this.administration.addTeam(team);
  }

  @Put(':id')
  async change(@Param('id') id: string, @Body() team: TeamDto): Promise<Team> {
    return this.administration.changeTeam({ ...team, id });
  }
}
