import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent, EventOf } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { joinedPoint } from '#workflows/complaint/at-any-time/link.records.js';
import { Casework } from './casework.service.js';
import type { StoredComplaint } from './complaint.store.js';

/** What one complaint tells another is said by neither a person nor a customer: it follows from what happened there. */
export const byComplaints: Actor = { kind: 'channel', id: 'complaints' };

/** Opens the complaint of its own that a part of another one became. Done again, it finds it there. */
@Injectable()
export class SplitOff {
  constructor(private readonly casework: Casework) {}

  /**
   * It has the same customer, policy, team and owner, and was received when the other one was: whoever said two things in
   * one letter has said both then.
   * @returns the complaint that it was split from, which knows the new one now
   */
  async open(originId: string, split: EventOf<'complaint.split'>): Promise<StoredComplaint> {
    const origin = await this.casework.get(originId);
    const { context } = origin.snapshot as { context: ComplaintContext };
    const { id: splitId, at, by, subject, summary } = split;
    const { channel, customerId, locale, contact } = origin;
    const opened = await this.casework.open(
      idOfSplit(origin.id, splitId),
      {
        type: 'complaint.registered',
        id: `${splitId}-opened`,
        at,
        by,
        channel,
        receivedAt: context.ownReceivedAt ?? context.receivedAt,
        lateRecordingReason: `拆分自 ${origin.ref}。Split off from ${origin.ref}.`,
        customerId,
        locale,
        subject,
        summary,
        teamId: context.teamId,
        severity: context.severity,
      },
      { policy: origin.pins.policy.name, isPartOfAnother: true, ...(contact && { contact }) },
    );
    await this.casework.recordAll(opened.id, whatItBegins(origin, context, split));
    return this.casework.record(origin.id, {
      ...told(split, opened),
      type: 'link.noted',
      id: `${splitId}-into`,
      link: 'splitInto',
    });
  }
}

/** What another complaint is told of this one, at whose word. */
export function told(
  { at, by }: Pick<ComplaintEvent, 'at' | 'by'>,
  { id, ref }: Pick<StoredComplaint, 'id' | 'ref'>,
): Pick<EventOf<'link.noted'>, 'at' | 'by' | 'other' | 'otherId' | 'saidBy'> {
  return { at, by: byComplaints, other: ref, otherId: id, ...(by.kind === 'staff' && { saidBy: by.id }) };
}

/** Where it comes from, who answers for it, and what it is about, as far as that was known. */
function whatItBegins(
  origin: StoredComplaint,
  { ownerId, category, product, severity, complainedAbout }: ComplaintContext,
  split: EventOf<'complaint.split'>,
): ComplaintEvent[] {
  const { id, at, by, pointIds, messageIds } = split;
  const points = pointIds.flatMap((pointId) => {
    const text = textOfPoint(origin, pointId);
    return text === undefined ? [] : [{ id: pointId, text }];
  });
  return [
    {
      ...told(split, origin),
      type: 'link.noted',
      id: `${id}-from`,
      link: 'splitFrom',
      ...(messageIds && { messageIds }),
    },
    // Whoever the first one is about is kept from what is split off it too.
    ...complainedAbout.map(
      (staffId) => ({ type: 'conflict.declared', id: `${id}-about-${staffId}`, at, by, staffId }) as const,
    ),
    ...(ownerId === undefined ? [] : [{ type: 'complaint.assigned', id: `${id}-owned`, at, by, ownerId } as const]),
    ...(category === undefined || points.length === 0
      ? []
      : [
          {
            type: 'complaint.classified',
            id: `${id}-classified`,
            at,
            by,
            category,
            severity,
            // Danger to somebody was reported where it was seen; this is to be weighed anew.
            safety: false,
            points,
            ...(product !== undefined && { product }),
          } as const,
        ]),
  ];
}

/** The point has left the complaint by now; its history knows what it said. */
function textOfPoint({ history }: StoredComplaint, pointId: string): string | undefined {
  const texts = history.flatMap(({ event }) => {
    if (event.type === 'complaint.classified') return event.points.filter(({ id }) => id === pointId);
    if (event.type !== 'complaint.joined') return [];
    return event.points.filter(({ id }) => joinedPoint(event.other, id) === pointId);
  });
  return texts.at(-1)?.text;
}

function idOfSplit(originId: string, splitId: string): string {
  return `split-${createHash('sha256').update(`${originId} ${splitId}`).digest('hex').slice(0, 32)}`;
}
