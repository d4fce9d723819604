import type { Words } from '#workflows/complaint/complaint.words.js';

/** People who answer for complaints together. A department whose head is to be alerted is a team under its own name. */
export interface Team {
  readonly id: string;
  readonly name: Words;
  /** Whose complaints it handles, in a house of several brands. Teams without one are the house's own. */
  readonly brand?: string;
  readonly leadId?: string;
  readonly managerId?: string;
  readonly directorId?: string;
  /** Ids of staff. */
  readonly members: readonly string[];
}
