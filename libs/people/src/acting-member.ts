import { Injectable } from '@nestjs/common';
import type { Powers } from './permissions.js';
import type { StaffMember } from './staff.js';
import { StaffStore } from './staff.store.js';
import { TeamStore } from './team.store.js';

/** A member of staff who does something now, with the teams that they may do it for. */
export interface ActingMember extends StaffMember, Powers {}

/**
 * How long one read is good at most, in milliseconds, though no change was counted: whoever changed something may have
 * died before it was, or have changed it past us.
 */
const remembered = 15_000;

interface Remembered {
  readonly member: ActingMember;
  readonly revision: number;
  /** Somebody whom they stand in for is back then; epoch milliseconds. */
  readonly until: number;
}

/** Knows who acts: the person, and as of now their teams and whom they stand in for. */
@Injectable()
export class ActingMembers {
  private readonly known = new Map<string, Remembered>();

  constructor(
    private readonly staff: StaffStore,
    private readonly teams: TeamStore,
  ) {}

  /**
   * The person with their teams at this instant (epoch milliseconds). Whoever stands in for somebody who is away has that
   * one's teams until they are back, but their own roles: how much may be granted goes with the person.
   * @param revision of people and teams that holds now; what was read under it is not read again
   */
  async find(id: string, at: number, revision: number): Promise<ActingMember | undefined> {
    const known = this.known.get(id);
    if (known?.revision === revision && at < known.until) return known.member;
    this.known.delete(id);
    const read = await this.read(id, at);
    if (!read) return undefined;
    this.known.set(id, { ...read, revision });
    return read.member;
  }

  /** The same, read anew: for whoever is told something now, and knows no count. */
  async findNow(id: string, at: number): Promise<ActingMember | undefined> {
    return (await this.read(id, at))?.member;
  }

  private async read(id: string, at: number): Promise<Omit<Remembered, 'revision'> | undefined> {
    const [member, own, away] = await Promise.all([
      this.staff.find(id),
      this.teams.withPeople([id]),
      this.staff.awayWithDeputy(id, at),
    ]);
    // Whoever left does nothing any more, whatever is still open.
    if (!member || member.leftAt !== undefined) return undefined;
    const theirs = away.length > 0 ? await this.teams.withPeople(away.map((one) => one.id)) : [];
    const teams = [...own, ...theirs];
    const brandTeamIds = member.roles.includes('director')
      ? await this.teams.idsOfBrands([...new Set(teams.map(({ brand }) => brand))])
      : [];
    return {
      member: { ...member, teamIds: [...new Set(teams.map((team) => team.id))], brandTeamIds },
      until: Math.min(at + remembered, ...away.map(({ until }) => until)),
    };
  }
}
