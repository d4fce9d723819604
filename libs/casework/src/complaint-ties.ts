import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { LinkKind } from '#workflows/complaint/complaint.links.js';
import { advance, isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent, EventOf } from '#workflows/complaint/complaint.events.js';
import type { Reason } from '#workflows/complaint/complaint.reasons.js';
import { snapshotOf } from './advance-complaint.js';
import type { StoredComplaint } from './complaint.store.js';
import { readyToJoin } from './follow-newest.js';
import type { Order } from './move.js';
import { isMoveRefusal } from './move.js';
import type { Rulebooks } from './rulebooks.js';
import { told } from './split-off.js';

/** An event by which a person ties a complaint to another one. */
export type TyingEvent = EventOf<'complaint.merged' | 'complaint.linked' | 'complaint.unlinked'>;

export function isTying(event: ComplaintEvent): event is TyingEvent {
  return event.type === 'complaint.merged' || event.type === 'complaint.linked' || event.type === 'complaint.unlinked';
}

/** The complaint that it speaks of, as the person wrote it: a reference or an id. */
export function otherOf(event: TyingEvent): string {
  return event.type === 'complaint.merged' ? event.into : event.other;
}

/** The event with the other complaint called by its reference. */
export function namingOther(event: TyingEvent, ref: string): TyingEvent {
  return event.type === 'complaint.merged' ? { ...event, into: ref } : { ...event, other: ref };
}

/** What the complaint that takes another one in is told of it. */
export function joinedEvent(source: StoredComplaint, { id, at, by }: ComplaintEvent): EventOf<'complaint.joined'> {
  const { receivedAt, points } = (source.snapshot as { context: ComplaintContext }).context;
  return {
    ...told({ at, by }, source),
    type: 'complaint.joined',
    id: `${id}-joined`,
    receivedAt,
    points: points.map(({ id: pointId, text }) => ({ id: pointId, text })),
  };
}

/** By whose word the complaint that takes another one in goes on under the newest version of the workflow: whoever merged them. */
export function movingToJoin({ id, at, by }: ComplaintEvent): Order {
  return { id: `${id}-moved`, at, by };
}

/** What the other end of a link is told. */
export function notedEvent(
  source: StoredComplaint,
  { id, at, by }: ComplaintEvent,
  type: 'link.noted' | 'link.dropped',
  link: LinkKind,
): EventOf<'link.noted' | 'link.dropped'> {
  return { ...told({ at, by }, source), type, id: `${id}-${type === 'link.noted' ? 'noted' : 'dropped'}`, link };
}

/**
 * Why this complaint cannot be tied to that one, beyond what either can tell alone; nothing when it can. Each customer gets
 * an answer of their own, so only complaints of one customer are merged; those of several are parts of one incident.
 */
export function obstacleToTie(
  event: TyingEvent,
  complaint: StoredComplaint,
  other: StoredComplaint,
  rulebooks: Rulebooks,
): Reason | undefined {
  if (other.id === complaint.id) return { code: 'other-is-this' };
  if (event.type !== 'complaint.merged') return undefined;
  if (other.customerId !== complaint.customerId) return { code: 'other-customer', values: { other: other.ref } };
  // Whoever it is about must not get it to see, or to decide, by the other one's doors.
  const about = (one: StoredComplaint): readonly string[] =>
    (one.snapshot as { context: ComplaintContext }).context.complainedAbout;
  if (about(complaint).some((staffId) => !about(other).includes(staffId))) return { code: 'conflict-of-interest' };
  // One that began before complaints could be merged into it goes on under the newest version then (`link-complaint.ts`).
  const ready = readyToJoin(other, movingToJoin(event), rulebooks);
  if (isMoveRefusal(ready)) return { code: 'other-cannot-follow', values: { other: other.ref, why: ready.words } };
  const joining = advance(snapshotOf(ready, rulebooks.rulebookFor(ready.pins)), joinedEvent(complaint, event));
  return isRefusal(joining) ? { code: 'other-decided', values: { other: other.ref } } : undefined;
}
