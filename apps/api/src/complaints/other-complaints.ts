import { Injectable } from '@nestjs/common';
import { ComplaintNotFound, EventNotAllowed } from '#casework/casework.errors.js';
import { isTying, namingOther, obstacleToTie, otherOf } from '#casework/complaint-ties.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { SplitOff } from '#casework/split-off.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDoTo } from '#people/permissions.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import type { Reason } from '#workflows/complaint/complaint.reasons.js';
import { audienceOfComplaint, ReadableComplaints } from './readable-complaints.js';

/** The complaints that an event ties this one to: that they are there, are this person's to see, and can be tied. */
@Injectable()
export class OtherComplaints {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly rulebooks: Rulebooks,
    private readonly splitOff: SplitOff,
  ) {}

  /**
   * The event with the other complaint called by its reference.
   * @throws EventNotAllowed with the reason in words; ComplaintNotFound when this complaint is not theirs to see
   */
  async named(ref: string, event: ComplaintEvent, member: ActingMember): Promise<ComplaintEvent> {
    if (!isTying(event)) return event;
    const complaint = await this.complaints.get(ref, member);
    const other = await this.found(event, otherOf(event).trim(), member);
    const named = namingOther(event, other.ref);
    // What was done before is answered as it was, though it could not be done anew.
    if (complaint.history.some((entry) => entry.event.id === event.id)) return named;
    const obstacle =
      obstacleToTie(named, complaint, other, this.rulebooks) ??
      (event.type === 'complaint.merged' && !mayDoTo(member, 'complaints.act', audienceOfComplaint(other))
        ? ({ code: 'other-not-found', values: { other: other.ref } } as const)
        : undefined);
    if (obstacle) throw refused(event, obstacle);
    return named;
  }

  /** The worker would open what was split off in a moment; whoever split it goes on there at once. */
  async goOn(complaint: StoredComplaint, event: ComplaintEvent): Promise<StoredComplaint> {
    return event.type === 'complaint.split' ? this.splitOff.open(complaint.id, event) : complaint;
  }

  private async found(event: ComplaintEvent, written: string, member: ActingMember): Promise<StoredComplaint> {
    try {
      return await this.complaints.get(written, member);
    } catch (error) {
      if (error instanceof ComplaintNotFound)
        throw refused(event, { code: 'other-not-found', values: { other: written } });
      throw error;
    }
  }
}

function refused({ type }: ComplaintEvent, reason: Reason): EventNotAllowed {
  return new EventNotAllowed(type, { reasons: [reason], allowed: [] });
}
