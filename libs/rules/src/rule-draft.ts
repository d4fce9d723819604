import type { RuleKind } from '#casework/published-rule.js';

/**
 * `open` can be written in; `proposed` waits for the second person; `approved` has the second person's yes, which nobody takes
 * back, and is being written into the rule book; the others are over.
 */
export const draftStates = ['open', 'proposed', 'approved', 'published', 'dropped'] as const;
export type DraftState = (typeof draftStates)[number];

/** A version of a rule that does not count yet. Instants are epoch milliseconds, people are ids of staff. */
export interface RuleDraft {
  readonly id: string;
  readonly kind: RuleKind;
  readonly name: string;
  /** The version that it would be. */
  readonly version: number;
  /** Hash of the content that it was begun from. */
  readonly base: string;
  readonly baseVersion: number;
  /** JSON of the rule as a file writes it. */
  readonly form: string;
  /** Counts every change of the draft, so that two people do not overwrite each other. */
  readonly revision: number;
  /** The revision since which it says what it says. */
  readonly written: number;
  readonly state: DraftState;
  /** Why the rule is to change. */
  readonly reason: string;
  readonly begunAt: number;
  readonly begunBy: string;
  readonly changedAt: number;
  /** Whoever has written in it or handed it in: none of them may approve it. */
  readonly authors: readonly string[];
  /** It is to count for what is received from then on; as soon as possible when it is not said. */
  readonly wantedFrom?: number;
  readonly proposedAt?: number;
  readonly proposedBy?: string;
  /** What became of it last is still to be told to whoever it concerns. */
  readonly isUntold?: boolean;
  /** Why it came back, or was dropped. */
  readonly answer?: { readonly at: number; readonly by: string; readonly reason: string };
  /** The second person's yes, and what exactly it was said to: the rule as its frozen file will say it. */
  readonly approved?: { readonly at: number; readonly by: string };
  readonly content?: string;
  /** Since when it counts, and its entry in the rule book. */
  readonly published?: { readonly at: number; readonly by: string; readonly from: number; readonly sequence: number };
}

/** Whether somebody may still do something with it. */
export function isAlive({ state }: RuleDraft): boolean {
  return state === 'open' || state === 'proposed' || state === 'approved';
}
