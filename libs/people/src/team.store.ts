import type { Team } from './team.js';

export abstract class TeamStore {
  abstract find(id: string): Promise<Team | undefined>;
  /** Teams in which one of these people works, or for which one of them answers. */
  abstract withPeople(staffIds: readonly string[]): Promise<Team[]>;
  /** Ids of all teams of these brands; undefined stands for the house itself. */
  abstract idsOfBrands(brands: readonly (string | undefined)[]): Promise<string[]>;
  abstract all(): Promise<Team[]>;
  /** False when there is no such team. */
  abstract replace(team: Team): Promise<boolean>;
  /** False, and nothing stored, when there is a team of this id already. */
  abstract add(team: Team): Promise<boolean>;
  /** Makes somebody a member; false when there is no such team. */
  abstract join(id: string, staffId: string): Promise<boolean>;
}
