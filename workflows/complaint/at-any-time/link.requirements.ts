import type { ComplaintContext } from '../complaint.context.js';
import type { LinkKind } from '../complaint.links.js';
import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';
import { mergedInto } from './link.records.js';

/** What must hold of the ties of a complaint, whatever event comes. */
export const linksOfTheComplaint = {
  merged: ({ context }) => unless(mergedInto(context) !== undefined, 'not-merged'),
  /** The letter that acknowledges it arrived while another complaint went on for it. */
  acknowledgementArrived: ({ context }) =>
    unless(
      context.letters.some(({ letter, state }) => letter === 'acknowledgement' && state === 'delivered'),
      'otherwise-routed',
    ),
} satisfies Record<string, Judge>;

/** What must hold of an event about another complaint. */
export const linkRequirements = {
  /** `leftFrom:assessing`: that is where it was when it was merged, if it was. */
  leftFrom: ({ context }, place) =>
    unless(context.leftFrom === undefined || context.leftFrom === place, 'otherwise-routed'),
  linkIsNew: ({ context, event }) => unless(!has(context, linkOf(event)), 'linked-already', { other: otherOf(event) }),
  linkKnown: ({ context, event }) => unless(has(context, linkOf(event)), 'link-unknown', { other: otherOf(event) }),
  /** What follows from a merger or a split is undone with it, and not by itself. */
  linkSaid: on('complaint.unlinked', ({ event }) => unless(!happened.has(event.link), 'link-of-what-happened')),
  joinsAnew: on('complaint.joined', ({ context, event }) =>
    unless(!has(context, ['mergedFrom', event.other]), 'linked-already', { other: event.other }),
  ),
  joined: on('complaint.parted', ({ context, event }) =>
    unless(has(context, ['mergedFrom', event.other]), 'link-unknown', { other: event.other }),
  ),
  splitPointsKnown: on('complaint.split', ({ context, event }) => {
    const unknown = event.pointIds.find((id) => !context.points.some((point) => point.id === id));
    return unless(unknown === undefined, 'point-unknown', { point: unknown ?? '' });
  }),
  leavesAPoint: on('complaint.split', ({ context, event }) =>
    unless(
      context.points.length === 0 || context.points.some(({ id }) => !event.pointIds.includes(id)),
      'split-takes-all',
    ),
  ),
  splitTakesSomething: on('complaint.split', ({ event }) =>
    unless(event.pointIds.length > 0 || (event.messageIds?.length ?? 0) > 0, 'split-takes-nothing'),
  ),
} satisfies Record<string, Judge>;

const happened: ReadonlySet<LinkKind> = new Set<LinkKind>(['mergedInto', 'mergedFrom', 'splitInto', 'splitFrom']);

function linkOf(event: object): [string, string] {
  return ['link' in event ? String(event.link) : '', otherOf(event)];
}

function otherOf(event: object): string {
  return 'other' in event ? String(event.other) : '';
}

function has({ links = [] }: ComplaintContext, [kind, other]: readonly [string, string]): boolean {
  return links.some((one) => one.kind === kind && one.other === other);
}
