import { deadline } from '#clocks/deadline.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { EventOf } from '#workflows/complaint/complaint.events.js';
import { advanceComplaint, catchUp } from './advance-complaint.js';
import type { Advanced } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';

/** How many of a customer's latest complaints are looked at. Whoever has more has been heard of. */
export const mostCounted = 50;

/**
 * How many of these complaints count as repeated under the policy; undefined when they are too few.
 * @param instants when a customer's complaints were opened, epoch milliseconds, the one that is opened now included
 */
export function repeatedAt(
  instants: readonly number[],
  now: number,
  { policy, calendar }: Rulebook,
): number | undefined {
  const { complaints, within } = policy.repeated;
  const recent = instants.filter((start) => {
    const end = deadline({ calendar, start, budget: within });
    return end.state === 'due' && now <= end.at;
  });
  return recent.length >= complaints ? recent.length : undefined;
}

/** Raises a complaint that was just opened because its customer has complained so often; what was due until then comes first. */
export function raisedForRepeats(opened: Advanced, complaints: number, rulebook: Rulebook, now: number): Advanced[] {
  const { at } = opened.entry.event;
  const due = catchUp(opened.complaint, at, rulebook, now);
  const raised = advanceComplaint(
    due.at(-1)?.complaint ?? opened.complaint,
    repeatEvent(complaints, at),
    rulebook,
    now,
  );
  // A workflow that does not know of repeats lets them be.
  return isRefusal(raised) ? [opened] : [opened, ...due, raised];
}

/** The same complaint is raised for this once, whoever finds it out. */
export function repeatEvent(complaints: number, at: number): EventOf<'complaint.repeated'> {
  return { type: 'complaint.repeated', id: 'repeated', at, by: { kind: 'time' }, complaints };
}
