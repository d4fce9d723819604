import { dayNumberOf } from '#clocks/calendar.js';
import type { Calendar } from '#clocks/calendar.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { firstChaseOf } from '#workflows/complaint/at-any-time/chase.records.js';
import type { ClockName, ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { clockNames } from '#workflows/complaint/complaint.context.js';

/** What should run now: a name that the machine's tags carry, or a promise, a request, a chase or an action that is open. */
export interface Wanted {
  readonly name: ClockName;
  readonly subject?: string;
  readonly givenDueAt?: number;
  readonly held: boolean;
}

/** Every clock that a complaint in this state asks for at this instant. */
export function wantedBy(snapshot: ComplaintSnapshot, at: number, calendar: Calendar): Wanted[] {
  const byTag = clockNames.flatMap((name): Wanted[] => {
    if (snapshot.hasTag(`clock:${name}`)) return [{ name, held: false }];
    return snapshot.hasTag(`hold:${name}`) ? [{ name, held: true }] : [];
  });
  const { context } = snapshot;
  return [
    ...byTag,
    ...byPromises(context),
    ...byRequests(context),
    ...byChases(context),
    ...byActions(context, at, calendar),
  ];
}

function byPromises({ promises }: ComplaintContext): Wanted[] {
  return promises
    .filter(({ state }) => state === 'open')
    .map(({ id, kind, dueAt }) => ({
      // Calling again is a call-back, whether the customer was promised it or was not reached.
      name: kind === 'nextTry' ? 'callBack' : kind,
      subject: id,
      givenDueAt: dueAt,
      held: false,
    }));
}

/** Beside the time to answer it runs the time in which a department that is the wrong one hands it back. */
function byRequests({ requests }: ComplaintContext): Wanted[] {
  return requests
    .filter(({ state }) => state === 'open')
    .flatMap(({ id, dueAt }): Wanted[] => [
      { name: 'departmentRequest', subject: id, held: false, ...(dueAt !== undefined && { givenDueAt: dueAt }) },
      { name: 'handBack', subject: id, held: false },
    ]);
}

/** Each chase until it is answered; and from the first one of a round the time after which another is listed for criticism. */
function byChases(context: ComplaintContext): Wanted[] {
  if (context.closedAt !== undefined) return [];
  const open = (context.customerChases ?? []).filter(({ state }) => state === 'open');
  const first = firstChaseOf(context);
  return [
    ...open.map(({ id }): Wanted => ({ name: 'chase', subject: id, held: false })),
    ...(first ? [{ name: 'criticism', subject: first.id, held: false } as const] : []),
  ];
}

/** An action is due when its day is over, on the calendar's wall clock. Without a day ahead the policy's time counts. */
function byActions({ actions = [] }: ComplaintContext, at: number, calendar: Calendar): Wanted[] {
  return actions
    .filter(({ state }) => state === 'open')
    .map(({ id, dueOn }) => {
      const dueAt = dueOn === undefined ? 0 : calendar.day(dayNumberOf(dueOn)).to;
      return { name: 'correctiveAction', subject: id, held: false, ...(dueAt > at && { givenDueAt: dueAt }) };
    });
}
