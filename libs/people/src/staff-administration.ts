import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { LastAdministrator, StaffExists, StaffNotFound, TeamExists, TeamNotFound } from './people.errors.js';
import { SecondFactors } from './second-factor.js';
import { Sessions } from './sessions.js';
import type { StaffMember, StaffTerms } from './staff.js';
import type { StaffChange } from './staff.store.js';
import { StaffStore } from './staff.store.js';
import type { Team } from './team.js';
import { TeamStore } from './team.store.js';

export type NewStaff = Pick<StaffMember, 'email' | 'name' | 'roles' | 'departments' | 'locale' | 'extension'>;

/** What an administrator does with people and teams. What somebody may do changes at once: their sessions end with it. */
@Injectable()
export class StaffAdministration {
  constructor(
    private readonly staff: StaffStore,
    private readonly teams: TeamStore,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly time: TimeSource,
  ) {}

  async all(): Promise<StaffMember[]> {
    return this.staff.all();
  }

  /**
   * Somebody new, who cannot sign in before they have chosen a password.
   * @throws StaffExists
   */
  async add(person: NewStaff): Promise<StaffMember> {
    const member = { ...person, id: randomUUID(), email: person.email.trim().toLowerCase() };
    if (!(await this.staff.add(member))) throw new StaffExists();
    return member;
  }

  /** @throws StaffNotFound, LastAdministrator */
  async change(id: string, change: Omit<StaffChange, 'leftAt'>): Promise<StaffMember> {
    const before = await this.get(id);
    if (change.roles && !change.roles.includes('administrator')) await this.ensureNotTheLast(before);
    await this.staff.change(id, change);
    if (change.roles || change.departments) await this.sessions.endAll(id);
    return this.get(id);
  }

  /**
   * Somebody leaves. They stay named where they acted.
   * @throws StaffNotFound, LastAdministrator
   */
  async leave(id: string): Promise<void> {
    await this.ensureNotTheLast(await this.get(id));
    await this.staff.change(id, { leftAt: this.time.now() });
    await this.sessions.endAll(id);
  }

  /**
   * Signs somebody out everywhere, such as one whose computer was lost.
   * @throws StaffNotFound
   */
  async endSessions(id: string): Promise<void> {
    await this.get(id);
    await this.sessions.endAll(id);
  }

  /** @throws StaffNotFound */
  async takeSecondFactorAway(id: string): Promise<void> {
    await this.get(id);
    await this.factors.takeAway(id);
    await this.sessions.endAll(id);
  }

  /**
   * How much somebody may grant, and when they work. What is left out is not agreed any more.
   * @throws StaffNotFound
   */
  async setTerms(id: string, terms: StaffTerms): Promise<void> {
    await this.get(id);
    await this.staff.setTerms(id, terms);
  }

  async allTeams(): Promise<Team[]> {
    return this.teams.all();
  }

  /** @throws TeamExists, StaffNotFound */
  async addTeam(team: Team): Promise<Team> {
    await this.ensureKnown(team);
    if (!(await this.teams.add(team))) throw new TeamExists(team.id);
    return team;
  }

  /** @throws TeamNotFound, StaffNotFound */
  async changeTeam(team: Team): Promise<Team> {
    await this.ensureKnown(team);
    if (!(await this.teams.replace(team))) throw new TeamNotFound(team.id);
    return team;
  }

  /** @throws StaffNotFound */
  async get(id: string): Promise<StaffMember> {
    const member = await this.staff.find(id);
    if (!member) throw new StaffNotFound(id);
    return member;
  }

  private async ensureKnown({ leadId, managerId, directorId, members }: Team): Promise<void> {
    const named = [leadId, managerId, directorId, ...members].filter((id) => id !== undefined);
    await Promise.all([...new Set(named)].map((id) => this.get(id)));
  }

  private async ensureNotTheLast({ id, roles }: StaffMember): Promise<void> {
    if (!roles.includes('administrator')) return;
    const others = await this.staff.withRoles(['administrator']);
    if (!others.some((other) => other.id !== id)) throw new LastAdministrator();
  }
}
