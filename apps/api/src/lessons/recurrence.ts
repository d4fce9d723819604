const day = 86_400_000;

/** The longest time that is compared, in days: half a year after the changes nobody asks any more. */
const mostDays = 180;

/** Complaints with the same main cause that came before something was changed, and since then, over as long a time. */
export interface Recurrence {
  readonly days: number;
  readonly before: number;
  readonly after: number;
}

/** From an instant on and before another, epoch milliseconds. */
type Window = readonly [from: number, until: number];

/** Two equally long times around the change; nothing in its first day, when there is nothing to compare. */
export function recurrenceWindows(
  changedAt: number,
  now: number,
): { readonly days: number; readonly before: Window; readonly after: Window } | undefined {
  const days = Math.min(Math.floor((now - changedAt) / day), mostDays);
  if (days < 1) return undefined;
  return { days, before: [changedAt - days * day, changedAt], after: [changedAt, changedAt + days * day] };
}
