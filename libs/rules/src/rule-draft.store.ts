import type { RuleDraft } from './rule-draft.js';

export interface DraftPosition {
  readonly at: number;
  readonly id: string;
}

export interface DraftPage {
  readonly items: readonly RuleDraft[];
  readonly next?: DraftPosition;
}

/** Where drafts are. Each method is one atomic step. */
export abstract class RuleDrafts {
  /** False, and nothing stored, while there is one of the same rule that is not over. */
  abstract add(draft: RuleDraft): Promise<boolean>;
  abstract find(id: string): Promise<RuleDraft | undefined>;
  /** The one of this rule that is not over. */
  abstract aliveOf(kind: RuleDraft['kind'], name: string): Promise<RuleDraft | undefined>;
  /** Puts the draft in the place of the same one with the revision before; false when there is another by now. */
  abstract replace(draft: RuleDraft): Promise<boolean>;
  /** All of them, the one that was changed last first. */
  abstract page(limit: number, after?: DraftPosition): Promise<DraftPage>;
}
