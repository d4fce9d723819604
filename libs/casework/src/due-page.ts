/** Something with a date of its own that a complaint may have several of: a question to a department, a promised call. */
export interface DueLine {
  readonly complaintId: string;
  /** Its id within the complaint. */
  readonly id: string;
  /** Epoch milliseconds; not there while its clock does not run. */
  readonly dueAt?: number;
}

/** A part of a list, how many there are in all, and where the next part begins. */
export interface Counted<Item, Position> {
  readonly items: readonly Item[];
  /** Of the whole list, exactly. */
  readonly total: number;
  readonly next?: Position;
}

/** What is due first before the rest, then by what stays the same; without a date last. */
export function byDue(one: DueLine, other: DueLine): number {
  const [a, b] = [one.dueAt ?? Infinity, other.dueAt ?? Infinity];
  if (a !== b) return a < b ? -1 : 1;
  if (one.complaintId !== other.complaintId) return one.complaintId < other.complaintId ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/**
 * What of all these lines comes after a position. A line of the page before may be gone meanwhile: the position is a place
 * in the order and not a line, so nothing is shown twice or left out.
 */
export function duePage<Line extends DueLine>(
  lines: readonly Line[],
  limit: number,
  after?: DueLine,
): Counted<Line, DueLine> {
  const rest = lines.toSorted(byDue).filter((one) => !after || byDue(one, after) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, total: lines.length, ...(rest.length > limit && last && { next: placeOf(last) }) };
}

function placeOf({ complaintId, id, dueAt }: DueLine): DueLine {
  return { complaintId, id, ...(dueAt !== undefined && { dueAt }) };
}
