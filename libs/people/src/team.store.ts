import type { Team } from './team.js';

export abstract class TeamStore {
  abstract find(id: string): Promise<Team | undefined>;
  /** False, and nothing stored, when there is a team of this id already. */
  abstract add(team: Team): Promise<boolean>;
}
