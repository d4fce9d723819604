import type { ComplaintContext, CustomerPromise } from '../complaint.context.js';
import type { ComplaintEvent } from '../complaint.events.js';
import type { Change, Recording } from '../complaint.recording.js';
import { actorId, of } from '../complaint.recording.js';

/** Calls that reached nobody, and when it is tried again. A try is our own duty; the customer was promised nothing. */
export const callRecords = {
  calledInVain: of('contact.recorded', (context, event) => {
    const promises = triesOver(context, event);
    const { nextTryAt } = event;
    if (nextTryAt === undefined) return { promises };
    const earlier = promises.filter(({ kind }) => kind === 'nextTry').length;
    const next: CustomerPromise = {
      id: `next-try-${earlier + 1}`,
      kind: 'nextTry',
      text: event.summary,
      dueAt: nextTryAt,
      madeBy: actorId(event),
      state: 'open',
    };
    return { promises: [...promises, next] };
  }),
  /** Whoever was spoken with need not be tried again, whichever side called. */
  spokenWith: of('contact.recorded', (context, event): Change => ({ promises: triesOver(context, event) })),
} satisfies Record<string, Recording>;

/** What was to be tried was tried by this call. */
function triesOver(
  { promises }: ComplaintContext,
  event: Extract<ComplaintEvent, { type: 'contact.recorded' }>,
): readonly CustomerPromise[] {
  if (event.channel !== 'phone') return promises;
  return promises.map((one) =>
    one.kind === 'nextTry' && one.state === 'open'
      ? { ...one, state: event.at <= one.dueAt ? ('kept' as const) : ('keptLate' as const) }
      : one,
  );
}
