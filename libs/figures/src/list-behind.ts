import type { ComplaintFact } from './complaint-fact.js';
import type { FactFilter } from './count-figures.js';
import { isLookedAt, keyOf } from './count-figures.js';
import type { Dimension, Figure } from './figure.js';
import { countedIn } from './figure.js';
import type { Frame } from './frame.js';

/** One group of a figure. */
export interface GroupAsked {
  readonly by: Dimension;
  readonly key: string;
}

/** Something that was counted, and the complaint in which it is. */
export interface Behind {
  readonly complaintId: string;
  readonly at: number;
  /** Which one of the complaint, from 0, where it counts more than once. */
  readonly index: number;
  readonly took?: number;
}

/**
 * Everything that a figure, or one group of it, counts: the latest first. By the same rule as the figure, so there are
 * exactly as many.
 */
export function behindFigure(
  facts: Iterable<ComplaintFact>,
  figure: Figure,
  filter: FactFilter,
  frame: Frame,
  group?: GroupAsked,
): Behind[] {
  const found: Behind[] = [];
  for (const fact of facts) {
    if (!isLookedAt(fact, filter)) continue;
    for (const [index, item] of countedIn(figure, fact, frame).entries()) {
      if (group && keyOf(group.by, fact, item) !== group.key) continue;
      const { at, took } = item;
      found.push({ complaintId: fact.id, at, index, ...(figure.hasMedian && took !== undefined && { took }) });
    }
  }
  return found.sort(inOrder);
}

export type BehindPlace = Pick<Behind, 'at' | 'complaintId' | 'index'>;

/** Negative when one comes before the other. */
export function inOrder(one: BehindPlace, other: BehindPlace): number {
  if (one.at !== other.at) return other.at - one.at;
  if (one.complaintId !== other.complaintId) return one.complaintId < other.complaintId ? -1 : 1;
  return one.index - other.index;
}
