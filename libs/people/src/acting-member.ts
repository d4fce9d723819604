import { Injectable } from '@nestjs/common';
import type { Powers } from './permissions.js';
import type { StaffMember } from './staff.js';
import { StaffStore } from './staff.store.js';
import { TeamStore } from './team.store.js';

/** A member of staff who does something now, with the teams that they may do it for. */
export interface ActingMember extends StaffMember, Powers {}

/** Knows who acts: the person, and as of now their teams and whom they stand in for. */
@Injectable()
export class ActingMembers {
  constructor(
    private readonly staff: StaffStore,
    private readonly teams: TeamStore,
  ) {}

  /**
   * The person with their teams at this instant (epoch milliseconds). Whoever stands in for somebody who is away has that
   * one's teams until they are back, but their own roles: how much may be granted goes with the person.
   */
  async find(id: string, at: number): Promise<ActingMember | undefined> {
    const [member, own, away] = await Promise.all([
      this.staff.find(id),
      this.teams.withPeople([id]),
      this.staff.awayWithDeputy(id, at),
    ]);
    // Whoever left does nothing any more, whatever is still open.
    if (!member || member.leftAt !== undefined) return undefined;
    const theirs = away.length > 0 ? await this.teams.withPeople(away) : [];
    const teams = [...own, ...theirs];
    const brandTeamIds = member.roles.includes('director')
      ? await this.teams.idsOfBrands([...new Set(teams.map(({ brand }) => brand))])
      : [];
    return { ...member, teamIds: [...new Set(teams.map((team) => team.id))], brandTeamIds };
  }
}
