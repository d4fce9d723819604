import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import type { Reason } from '#workflows/complaint/complaint.reasons.js';
import type { Clock, ComplaintRecord } from './complaint-record.js';

type Asked = NonNullable<ComplaintContext['extensionsAsked']>[number];
type Standing = Pick<ComplaintRecord, 'clocks' | 'snapshot'>;

/**
 * The requests for more time that somebody still has to answer. The machine keeps each until it is answered, for it knows no
 * clocks: one whose clock has ended meanwhile, with its letter or with the complaint, asks for nothing any more.
 */
export function pendingExtensions({ clocks, snapshot }: Standing): Asked[] {
  const { extensionsAsked = [], closedAt } = (snapshot as { context: ComplaintContext }).context;
  return closedAt === undefined
    ? extensionsAsked.filter((asked) => clocks.some((clock) => isOf(asked, clock, clocks)))
    : [];
}

/**
 * Why more time cannot be asked for or granted, beyond what the machine itself can tell; nothing when it can. It is asked
 * here and not in a guard: histories in which time was granted when its clock had ended are true, and stay so.
 */
export function obstacleToExtension(before: Standing, event: ComplaintEvent): Reason | undefined {
  if (event.type !== 'extension.asked' && event.type !== 'deadline.extended') return undefined;
  if (!before.clocks.some(({ name, state }) => name === event.clock && state !== 'ended'))
    return { code: 'extension-clock-over' };
  const isAsked = pendingExtensions(before).some(({ clock }) => clock === event.clock);
  return event.type === 'extension.asked' && isAsked ? { code: 'extension-asked-already' } : undefined;
}

/** Whether the clock is the very one that more time was asked for: it runs, and no earlier round of it ended after that. */
function isOf({ clock: name, at }: Asked, clock: Clock, clocks: readonly Clock[]): boolean {
  if (clock.name !== name || clock.state === 'ended') return false;
  return !clocks.some(
    (one) =>
      one.name === name && one.limit === clock.limit && one.subject === clock.subject && (one.endedAt ?? -1) >= at,
  );
}
