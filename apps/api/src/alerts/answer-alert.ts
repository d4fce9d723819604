import { createHash } from 'node:crypto';
import { ConflictException, Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { canonical } from '#casework/history.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert } from '#notifications/alert.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { actorOf, isBy } from '../complaints/actor-of.js';
import { ensureSame } from '../complaints/idempotency.js';
import { ensureMay } from '../complaints/readable-complaints.js';
import type { HandDownDto, TakeOverDto } from './answer-alert.dto.js';

/**
 * Answers for an alert by doing something about its complaint. The complaint changes first, and only then is the alert
 * acknowledged: one that was refused, or that broke off between the two, stays open and can be answered again.
 */
@Injectable()
export class AnswerAlert {
  constructor(
    private readonly book: AlertBook,
    private readonly casework: Casework,
    private readonly time: TimeSource,
  ) {}

  /**
   * Whoever got the alert becomes the owner.
   * @param key the same key again does nothing again
   * @throws AlertNotFound, EventNotAllowed with the workflow's reasons
   */
  async takeOver(alertId: string, note: TakeOverDto, key: string, member: ActingMember): Promise<Alert> {
    const complaintId = await this.complaintOf(alertId, member);
    const { id } = member;
    await this.record(complaintId, [this.assignment(id, note.handoverNote, key, member)], member);
    return this.book.acknowledge(alertId, id, 'takenOver');
  }

  /**
   * Whoever got the alert says what is to be done by when, and by whom. Both are recorded together or not at all.
   * @param key the same key again does nothing again
   * @throws AlertNotFound, EventNotAllowed with the workflow's reasons
   */
  async handDown(
    alertId: string,
    { text, dueAt, ownerId }: HandDownDto,
    key: string,
    member: ActingMember,
  ): Promise<Alert> {
    const complaintId = await this.complaintOf(alertId, member);
    const id = eventIdOf(member.id, key, 'instruction');
    const by = actorOf(member);
    const instruction = {
      type: 'instruction.given' as const,
      id,
      at: this.time.now(),
      by,
      text,
      dueAt,
      promiseId: id,
    };
    // What is to be done is what the next owner has to know.
    const assigned = ownerId === undefined ? [] : [this.assignment(ownerId, text, key, member)];
    await this.record(complaintId, [...assigned, instruction], member);
    return this.book.acknowledge(alertId, member.id, 'handedDown');
  }

  private async complaintOf(alertId: string, { id }: ActingMember): Promise<string> {
    const { complaintId } = await this.book.one(alertId, id);
    if (complaintId === undefined)
      throw new ConflictException(
        'This alert is about the system itself: there is no complaint to take or to hand on.',
      );
    return complaintId;
  }

  private assignment(
    ownerId: string,
    handoverNote: string | undefined,
    key: string,
    member: ActingMember,
  ): ComplaintEvent & { readonly type: 'complaint.assigned' } {
    return {
      type: 'complaint.assigned',
      id: eventIdOf(member.id, key, 'owner'),
      at: this.time.now(),
      by: actorOf(member),
      ownerId,
      ...(handoverNote !== undefined && { handoverNote }),
    };
  }

  /** Whose complaint it is already is not made its owner again. */
  private async record(complaintId: string, events: readonly ComplaintEvent[], member: ActingMember): Promise<void> {
    const { snapshot } = await this.casework.get(complaintId);
    const { ownerId } = (snapshot as { context: { ownerId?: string } }).context;
    const needed = events.filter((event) => event.type !== 'complaint.assigned' || event.ownerId !== ownerId);
    const ids = new Set(needed.map(({ id }) => id));
    const complaint = await this.casework.recordAll(complaintId, needed, (current) => {
      const isDone = current.history.some(({ event }) => ids.has(event.id) && isBy(member, event.by));
      if (!isDone) ensureMay(member, 'complaints.act', current, complaintId);
    });
    for (const event of needed) {
      const happened = complaint.history.find((entry) => entry.event.id === event.id)?.event;
      ensureSame(happened, event, { type: event.type, fields: {} });
    }
  }
}

/** The same order of the same person is always the same event. */
function eventIdOf(staffId: string, key: string, what: 'owner' | 'instruction'): string {
  return createHash('sha256')
    .update(canonical([staffId, key, what]))
    .digest('hex')
    .slice(0, 32);
}
