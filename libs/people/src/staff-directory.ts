import { Injectable } from '@nestjs/common';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { hashPassword } from './password.js';
import type { Absence, StaffMember } from './staff.js';
import { isAway } from './staff.js';
import { StaffStore } from './staff.store.js';
import type { Team } from './team.js';
import { TeamStore } from './team.store.js';

/** What a message is about, as far as it decides who gets it. */
export interface Concern {
  /** None while the complaint waits in its team's queue. */
  readonly ownerId?: string;
  readonly teamId: string;
  /** Departments with an open request. */
  readonly departments?: readonly string[];
  /** Ids of staff who are not to hear of it: whom the complaint is about, or who may not judge their own draft. */
  readonly notTo?: readonly string[];
}

/** Where a relation goes on when there is nobody in it. */
const nextUp = {
  owner: 'lead',
  lead: 'manager',
  departmentHead: 'manager',
  manager: 'director',
} as const;

/** The relation above: who is told when nobody of this one is there, or answers. Nobody stands above a director. */
export function aboveOf(relation: Recipient): Recipient | undefined {
  if (relation === 'director') return undefined;
  return relation in nextUp ? nextUp[relation as keyof typeof nextUp] : 'lead';
}

/** Who is who: teams, who answers for them, and who stands in for whom. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly staff: StaffStore,
    private readonly teams: TeamStore,
  ) {}

  /**
   * The people that a relation means for this concern at this instant (epoch milliseconds). The absent are replaced by
   * whoever stands in for them; where there is nobody, the next rung up is meant, and in the end the administrators. So
   * the list is empty only in a system without an administrator.
   */
  async recipients(relation: Recipient, concern: Concern, at: number): Promise<StaffMember[]> {
    for (let rung: Recipient | undefined = relation; rung !== undefined; rung = aboveOf(rung)) {
      const there = await this.present(await this.named(rung, concern), concern, at);
      if (there.length > 0) return there;
    }
    const administrators = await this.administrators();
    const there = await this.present(administrators, concern, at);
    return there.length > 0 ? there : administrators;
  }

  /** Who answers a department's requests; where nobody does, its head, and then as for `departmentHead`. */
  async departmentMembers(department: string, concern: Concern, at: number): Promise<StaffMember[]> {
    const there = await this.present(await this.staff.inDepartment(department), concern, at);
    return there.length > 0 ? there : this.recipients('departmentHead', { ...concern, departments: [department] }, at);
  }

  /** Everybody who runs the system. */
  async administrators(): Promise<StaffMember[]> {
    return this.staff.withRoles(['administrator']);
  }

  /** Everybody who works here in one of these roles. */
  async withRoles(roles: readonly Role[]): Promise<StaffMember[]> {
    return this.staff.withRoles(roles);
  }

  async find(id: string): Promise<StaffMember | undefined> {
    return this.staff.find(id);
  }

  /** Who works here under this address. */
  async findByAddress(address: string): Promise<StaffMember | undefined> {
    const found = await this.staff.findByEmail(address.toLowerCase());
    return found?.leftAt === undefined && found ? this.staff.find(found.id) : undefined;
  }

  /** Whose telephone it is: named by their e-mail address or by its extension. Whoever left has none. */
  async atTelephone(named: string): Promise<StaffMember | undefined> {
    return named.includes('@') ? this.findByAddress(named) : this.staff.findByExtension(named.trim());
  }

  /** The teams that this person works or answers for. */
  async teamsOf(id: string): Promise<Team[]> {
    return this.teams.withPeople([id]);
  }

  async allTeams(): Promise<Team[]> {
    return this.teams.all();
  }

  async team(id: string): Promise<Team | undefined> {
    return this.teams.find(id);
  }

  /** False, and nothing stored, when somebody has this id or address already. */
  async addMember({ password, ...member }: StaffMember & { readonly password: string }): Promise<boolean> {
    return this.staff.add({ ...member, passwordHash: await hashPassword(password) });
  }

  /** False, and nothing stored, when there is a team of this id already. */
  async addTeam(team: Team): Promise<boolean> {
    return this.teams.add(team);
  }

  /** False when there is no such team. Whoever is in it already stays in it. */
  async joinTeam(id: string, staffId: string): Promise<boolean> {
    return this.teams.join(id, staffId);
  }

  /** Everybody who works here. */
  async everybody(): Promise<StaffMember[]> {
    return (await this.staff.all()).filter(({ leftAt }) => leftAt === undefined);
  }

  /** What everybody is or was called who ever worked here: texts go on naming whoever has left. */
  async allNames(): Promise<string[]> {
    return (await this.staff.all()).map(({ name }) => name);
  }

  async setAbsence(id: string, absence: Absence): Promise<void> {
    await this.staff.setAbsence(id, absence);
  }

  private async named(relation: Recipient, concern: Concern): Promise<StaffMember[]> {
    switch (relation) {
      case 'owner':
        return this.members([concern.ownerId]);
      case 'departmentHead': {
        const heads = await Promise.all((concern.departments ?? []).map((id) => this.teams.find(id)));
        return this.members(heads.map((team) => team?.leadId));
      }
      case 'lead':
      case 'manager':
      case 'director': {
        const team = await this.teams.find(concern.teamId);
        return this.members([team?.[`${relation}Id`]]);
      }
      default: {
        const group = await this.teams.find(relation.slice('group:'.length));
        return this.members(group?.members ?? []);
      }
    }
  }

  private async members(ids: readonly (string | undefined)[]): Promise<StaffMember[]> {
    const known = ids.filter((id) => id !== undefined);
    const found = await Promise.all(known.map((id) => this.staff.find(id)));
    return found.filter((member) => member !== undefined);
  }

  /** Those who are there and may hear of it, each once; in the place of the others whoever stands in. */
  private async present(members: readonly StaffMember[], concern: Concern, at: number): Promise<StaffMember[]> {
    const there = new Map<string, StaffMember>();
    for (const member of members) {
      const one = await this.presentOrDeputy(member, concern, at);
      if (one) there.set(one.id, one);
    }
    return [...there.values()];
  }

  private async presentOrDeputy(
    member: StaffMember,
    { notTo = [] }: Concern,
    at: number,
  ): Promise<StaffMember | undefined> {
    const asked = new Set<string>();
    let one: StaffMember | undefined = member;
    // Two who stand in for each other may both be away; whoever was asked is not asked again.
    while (one && !asked.has(one.id)) {
      const isThere = one.leftAt === undefined && !isAway(one, at);
      if (isThere) return notTo.includes(one.id) ? undefined : one;
      asked.add(one.id);
      one = one.deputyId === undefined ? undefined : await this.staff.find(one.deputyId);
    }
    return undefined;
  }
}
