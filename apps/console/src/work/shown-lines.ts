/** What distinguishes a list as it is shown from the list as it is now. */
export interface Difference {
  /** Lines that are there now and are not shown yet. */
  readonly arrived: number;
  /** Lines that are shown and are not there any more. */
  readonly gone: number;
  /** The same lines, in another order. */
  readonly isReordered: boolean;
}

/**
 * Compares by reference, as far as both go: a list that is only longer because more of it was loaded is no other list.
 * @param shown the order in which lines stand on the screen, where nothing moves by itself
 */
export function differenceOf(shown: readonly string[], now: readonly string[]): Difference {
  const [before, after] = [new Set(shown), new Set(now)];
  const kept = now.filter((ref) => before.has(ref));
  return {
    arrived: now.length - kept.length,
    gone: shown.filter((ref) => !after.has(ref)).length,
    isReordered: kept.join() !== shown.filter((ref) => after.has(ref)).join(),
  };
}

/** Whether there is anything to show. */
export const isDifferent = ({ arrived, gone, isReordered }: Difference): boolean =>
  arrived > 0 || gone > 0 || isReordered;

/** The line that is looked at after a step down or up; it stays where it is at both ends. */
export function stepTo(refs: readonly string[], at: string | undefined, by: 1 | -1): string | undefined {
  const index = at === undefined ? -1 : refs.indexOf(at);
  if (index < 0) return by > 0 ? refs[0] : refs.at(-1);
  return refs[Math.min(refs.length - 1, Math.max(0, index + by))];
}

/** The choice with this line put in or taken out. */
export function toggled(chosen: ReadonlySet<string>, ref: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(ref)) next.add(ref);
  return next;
}
