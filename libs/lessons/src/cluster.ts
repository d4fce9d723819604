/** A complaint with a cause, by when it came. */
export interface Arrived {
  readonly complaintId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The latest complaints of which at least `least` came within `window` milliseconds, the earliest first, with all that
 * follow each other within that time; nothing when there are none.
 */
export function clusterOf<T extends Arrived>(arrivals: readonly T[], least: number, window: number): T[] | undefined {
  const sorted = arrivals.toSorted((one, other) => one.at - other.at);
  for (let last = sorted.length - 1; last >= least - 1; last -= 1) {
    const until = sorted[last]?.at ?? 0;
    const within = sorted.filter(({ at }) => at > until - window && at <= until);
    if (within.length >= least) return within;
  }
  return undefined;
}
