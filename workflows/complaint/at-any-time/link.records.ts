import type { ComplaintContext } from '../complaint.context.js';
import type { ComplaintLink, LinkKind } from '../complaint.links.js';
import type { Change, Recording } from '../complaint.recording.js';
import { of } from '../complaint.recording.js';

/** What the same link is called at its other end. */
export const otherEnd = {
  related: 'related',
  duplicateOf: 'hasDuplicate',
  hasDuplicate: 'duplicateOf',
  partOfIncident: 'incidentOf',
  incidentOf: 'partOfIncident',
  mergedInto: 'mergedFrom',
  mergedFrom: 'mergedInto',
  splitInto: 'splitFrom',
  splitFrom: 'splitInto',
} as const satisfies Record<LinkKind, LinkKind>;

/** How ties to other complaints are written down, at either end. */
export const linkRecords = {
  linked: of('complaint.linked', (context, { link, other, at }) => withLink(context, { kind: link, other, at })),
  unlinked: of('complaint.unlinked', (context, { link, other }) => withoutLink(context, link, other)),
  linkNoted: of('link.noted', (context, { link, other, otherId, messageIds, at }) =>
    withLink(context, { kind: link, other, otherId, at, ...(messageIds && { messageIds }) }),
  ),
  linkDropped: of('link.dropped', (context, { link, other }) => withoutLink(context, link, other)),

  merger: of('complaint.merged', (context, { into, at }) => withLink(context, { kind: 'mergedInto', other: into, at })),
  /** As if it had never been merged; what happened to its letters and promises meanwhile stays. */
  mergerTakenBack: (context: ComplaintContext): Change => ({
    ...withoutLink(context, 'mergedInto'),
    outcome: undefined,
    followUpResult: undefined,
    closedAt: undefined,
    leftFrom: undefined,
  }),
  /** It is looked at anew by itself, so nothing else goes on for it. */
  ownAgain: (context: ComplaintContext): Change => ({ ...withoutLink(context, 'mergedInto'), leftFrom: undefined }),

  /** What is complained of there is answered here, and counts from whichever came first. */
  joining: of('complaint.joined', (context, { other, otherId, receivedAt, points, at }) => ({
    ...withLink(context, { kind: 'mergedFrom', other, otherId, at, receivedAt }),
    ownReceivedAt: context.ownReceivedAt ?? context.receivedAt,
    receivedAt: Math.min(context.receivedAt, receivedAt),
    points: [...context.points, ...points.map(({ id, text }) => ({ id: joinedPoint(other, id), text, from: other }))],
  })),
  /** What was found out about its points meanwhile is in the history. */
  parting: of('complaint.parted', (context, { other }) => {
    const { links = [] } = withoutLink(context, 'mergedFrom', other);
    const own = context.ownReceivedAt ?? context.receivedAt;
    return {
      links,
      receivedAt: Math.min(own, ...links.flatMap(({ receivedAt }) => (receivedAt === undefined ? [] : [receivedAt]))),
      points: context.points.filter(({ from }) => from !== other),
    };
  }),
  splitting: of('complaint.split', (context, { pointIds }) => ({
    points: context.points.filter(({ id }) => !pointIds.includes(id)),
  })),
} satisfies Record<string, Recording>;

/** The complaint that goes on for this one, while one does. */
export function mergedInto({ links = [] }: Pick<ComplaintContext, 'links'>): string | undefined {
  return links.find(({ kind }) => kind === 'mergedInto')?.other;
}

/** What a point is called in the complaint that its own was merged into: two may both call one "1". */
export function joinedPoint(other: string, id: string): string {
  return `${other}/${id}`.slice(0, 64);
}

function withLink({ links = [] }: ComplaintContext, link: ComplaintLink): { links: readonly ComplaintLink[] } {
  return { links: [...links, link] };
}

function withoutLink(
  { links = [] }: ComplaintContext,
  kind: LinkKind,
  other?: string,
): { links: readonly ComplaintLink[] } {
  return { links: links.filter((one) => one.kind !== kind || (other !== undefined && one.other !== other)) };
}
