import type { KeyObject } from 'node:crypto';
import { createHash, createHmac } from 'node:crypto';
import type { ReviewReason } from './quality-review.js';

/** What a house looks at again. */
export interface Choosing {
  /** Of all closed complaints, in percent. */
  readonly share: number;
  /** What was granted in all is more than this, in the smallest unit of the policy's currency. */
  readonly remedyOver: number;
  /** Nobody who does not know it can tell before which complaints are drawn. */
  readonly key: KeyObject;
}

/** Of a closed complaint what decides whether it is looked at again. */
export interface ClosedFacts {
  readonly complaintId: string;
  readonly isVulnerable: boolean;
  /** All that was granted. */
  readonly granted: number;
}

/**
 * Whether a complaint is among those drawn by lot. The lot is in its id: it is the same whenever and by whom it is looked
 * at, so nobody draws again; and it needs a key, so nobody chooses an id that is not drawn.
 */
export function isDrawn(complaintId: string, { share, key }: Pick<Choosing, 'share' | 'key'>): boolean {
  const lot = createHmac('sha256', key).update(complaintId).digest().readUInt32BE(0);
  return lot < (share / 100) * 2 ** 32;
}

/** Why it is looked at again; nothing when it is not. */
export function reasonsToReview({ complaintId, isVulnerable, granted }: ClosedFacts, house: Choosing): ReviewReason[] {
  return [
    ...(isDrawn(complaintId, house) ? (['random'] as const) : []),
    ...(isVulnerable ? (['vulnerable'] as const) : []),
    ...(granted > house.remedyOver ? (['remedy'] as const) : []),
  ];
}

/**
 * Who of these reviews it: whoever has the fewest open. Among equals the complaint decides, so that it is not always the
 * first of the list.
 */
export function pickReviewer(
  candidates: readonly string[],
  open: ReadonlyMap<string, number>,
  complaintId: string,
): string | undefined {
  const turn = (id: string): string => createHash('sha256').update(`${complaintId} ${id}`).digest('hex');
  const [first] = candidates.toSorted(
    (one, other) => (open.get(one) ?? 0) - (open.get(other) ?? 0) || (turn(one) < turn(other) ? -1 : 1),
  );
  return first;
}
