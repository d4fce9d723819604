import { Injectable } from '@nestjs/common';
import { ComplaintNotFound, EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { joinedEvent, movingToJoin, notedEvent } from '#casework/complaint-ties.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { hearsJoining, toNewest } from '#casework/follow-newest.js';
import { isMoveRefusal } from '#casework/move.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { byComplaints, SplitOff, told } from '#casework/split-off.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { entryOf } from './alert-occasion.js';

/** Effects that reach another complaint. */
export type Tying = Extract<
  ComplaintEffect,
  { type: 'complaint.link' | 'complaint.unlink' | 'complaint.splitOff' | 'message.passOn' }
>;

/** Makes what was done to one complaint known to the other one. Asked again for the same, it changes nothing. */
@Injectable()
export class LinkComplaint {
  constructor(
    private readonly casework: Casework,
    private readonly splitOff: SplitOff,
    private readonly rulebooks: Rulebooks,
  ) {}

  async carryOut(complaint: StoredComplaint, pending: PendingEffect, effect: Tying): Promise<void> {
    // The history asked for it, so it was an event of the workflow.
    const event = entryOf(complaint, pending).event as ComplaintEvent;
    switch (effect.type) {
      case 'complaint.link':
        return effect.as === undefined
          ? this.join(complaint, pending, event, effect.into)
          : this.tell(effect.into, notedEvent(complaint, event, 'link.noted', effect.as));
      case 'complaint.unlink':
        return this.tell(
          effect.from,
          effect.as === 'mergedFrom'
            ? { ...told(event, complaint), type: 'complaint.parted', id: `${event.id}-parted` }
            : notedEvent(complaint, event, 'link.dropped', effect.as),
        );
      case 'complaint.splitOff':
        if (event.type === 'complaint.split') await this.splitOff.open(complaint.id, event);
        return;
      case 'message.passOn': {
        const { messageId } = effect;
        return this.tell(effect.into, {
          type: 'customer.wrote',
          id: `${pending.key}-passed`,
          at: event.at,
          by: event.by,
          messageId,
        });
      }
    }
  }

  /** One that cannot take it in any more, for it was decided meanwhile, gives it back: nothing is left without an answer. */
  private async join(
    complaint: StoredComplaint,
    pending: PendingEffect,
    event: ComplaintEvent,
    into: string,
  ): Promise<void> {
    // Tried again after somebody has undone it, there is nothing to take in any more.
    const { sequence } = entryOf(complaint, pending);
    if (complaint.history.some((later) => later.sequence > sequence && later.event.type === 'merge.undone')) return;
    try {
      if (await this.prepare(into, event)) await this.casework.record(into, joinedEvent(complaint, event));
      else await this.giveBack(complaint, pending, event, into);
    } catch (error) {
      if (!(error instanceof ComplaintNotFound) && !(error instanceof EventNotAllowed)) throw error;
      await this.giveBack(complaint, pending, event, into);
    }
  }

  /** One that began before complaints could be merged into it goes on under the newest version. False where it cannot. */
  private async prepare(into: string, event: ComplaintEvent): Promise<boolean> {
    const target = await this.casework.get(into);
    if (hearsJoining(target, this.rulebooks)) return true;
    const moved = await this.casework.move(target.id, toNewest(this.rulebooks), movingToJoin(event));
    return moved === undefined || !isMoveRefusal(moved);
  }

  private async giveBack(
    complaint: StoredComplaint,
    { key }: PendingEffect,
    { at, by }: ComplaintEvent,
    into: string,
  ): Promise<void> {
    const undone = { type: 'merge.undone', id: `${key}-undone`, at, by: byComplaints } as const;
    try {
      await this.casework.record(complaint.id, {
        ...undone,
        reason: `${into} 已不能再并入其他投诉。${into} cannot take another complaint in any more.`,
      });
    } catch (error) {
      if (!(error instanceof EventNotAllowed)) throw error;
      // Under an earlier version of the workflow a merger is for good, and each side only has a note of it.
      await this.note(complaint, into, { id: `${key}-linked`, at, by });
    }
  }

  private async note(
    complaint: StoredComplaint,
    into: string,
    said: Pick<ComplaintEvent, 'id' | 'at' | 'by'>,
  ): Promise<void> {
    try {
      await this.casework.record(into, {
        ...said,
        type: 'note.added',
        text: `${complaint.ref} 已并入本投诉。 ${complaint.ref} was merged into this complaint.`,
      });
    } catch (error) {
      if (!(error instanceof ComplaintNotFound)) throw error;
      await this.casework.record(complaint.id, {
        ...said,
        type: 'note.added',
        text: `并案目标 ${into} 不存在。 It was merged into ${into}, which does not exist.`,
      });
    }
  }

  /** What the other one knows already, or can know no more, is not told twice. */
  private async tell(other: string, event: ComplaintEvent): Promise<void> {
    try {
      await this.casework.record(other, event);
    } catch (error) {
      if (!(error instanceof ComplaintNotFound) && !(error instanceof EventNotAllowed)) throw error;
    }
  }
}
