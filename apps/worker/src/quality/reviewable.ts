import { audienceOf } from '#casework/complaint-audience.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { handsIn } from '#casework/hands-in.js';
import { vulnerabilityFactsOf } from '#customers/vulnerability-facts.js';
import type { ClosedFacts } from '#lessons/choose-for-review.js';
import type { FromComplaint } from '#lessons/quality-review.js';
import type { Audience } from '#people/permissions.js';
import type { ComplaintContext, Outcome } from '#workflows/complaint/complaint.context.js';

/** Ends in which nothing was handled: another complaint goes on for it, or it was none. */
const unhandled: readonly (Outcome | undefined)[] = ['merged', 'enquiry'];

/** A complaint as far as it matters for its review. Codes, ids and amounts only: it is read sealed. */
export interface Reviewable extends ClosedFacts, FromComplaint {
  readonly ref: string;
  /** It is closed, and was handled. */
  readonly isToBeLookedAt: boolean;
  readonly audience: Audience;
  /** Who had a hand in it, and reviews it not. */
  readonly hands: ReadonlySet<string>;
}

export function reviewableOf({ id, ref, snapshot, history, purgedAt, updatedAt }: StoredComplaint): Reviewable {
  const { context } = snapshot as { context: ComplaintContext };
  const { teamId, ownerId, complainedAbout, remedies, outcome, closedAt } = context;
  const granted = remedies.filter(({ state }) => state === 'agreed' || state === 'done');
  return {
    complaintId: id,
    ref,
    teamId,
    ...(ownerId !== undefined && { ownerId }),
    complainedAbout,
    closedAt: closedAt ?? updatedAt,
    isToBeLookedAt: closedAt !== undefined && purgedAt === undefined && !unhandled.includes(outcome),
    isVulnerable: vulnerabilityFactsOf(history).atClosing,
    granted: granted.reduce((sum, { amount = 0 }) => sum + amount, 0),
    audience: audienceOf(context),
    hands: handsIn(context),
  };
}
