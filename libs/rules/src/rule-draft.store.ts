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
  /** Those that were approved and are not published yet, which is for a moment only, unless whoever approved one has died. */
  abstract approved(limit: number): Promise<readonly RuleDraft[]>;
  /** Puts the draft in the place of the same one with the revision before; false when there is another by now. */
  abstract replace(draft: RuleDraft): Promise<boolean>;
  /** Those of which somebody is to be told, the longest waiting first. */
  abstract untold(limit: number): Promise<readonly RuleDraft[]>;
  /** It was told of, unless it has changed meanwhile. */
  abstract told(draft: Pick<RuleDraft, 'id' | 'revision'>): Promise<void>;
  /** All of them, the one that was changed last first. */
  abstract page(limit: number, after?: DraftPosition): Promise<DraftPage>;
}
