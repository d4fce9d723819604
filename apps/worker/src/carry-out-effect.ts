import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { EffectHandler } from '#casework/carry-out.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { AlertReason } from '#notifications/alert.js';
import type { StaffMember } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import { entryOf, occasionOf } from './alert-occasion.js';
import { concernOf, RaiseAlert, readersOf } from './raise-alert.js';
import { SendLetter } from './send-letter.js';

/** Effects that tell somebody of the staff something. */
type Telling = Exclude<ComplaintEffect, { type: 'letter.send' | 'complaint.link' }>;

/** Does what each effect says. Asked again for the same effect, it finds it done and changes nothing. */
@Injectable()
export class CarryOutEffect extends EffectHandler {
  constructor(
    private readonly casework: Casework,
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
    private readonly sendLetter: SendLetter,
    private readonly raiseAlert: RaiseAlert,
    private readonly time: TimeSource,
  ) {
    super();
  }

  /** @throws what a store throws; the same effect is then asked for again. */
  override async carryOut(complaint: StoredComplaint, pending: PendingEffect): Promise<void> {
    const { effect } = pending;
    switch (effect.type) {
      case 'letter.send':
        return this.sendLetter.send(complaint, pending, effect);
      case 'alert.raise':
      case 'owner.notify':
      case 'approval.ask':
      case 'department.ask':
        return this.tellStaff(complaint, pending, effect);
      case 'complaint.link':
        return this.link(complaint, pending, effect.into);
    }
  }

  private async tellStaff(complaint: StoredComplaint, pending: PendingEffect, effect: Telling): Promise<void> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { context } = snapshotOf(complaint, rulebook);
    const occasion = occasionOf(complaint, pending, reasonOf(effect), context, rulebook);
    const readers = readersOf(await this.meant(complaint, effect));
    if (readers.length === 0) return;
    const { event, recordedAt } = entryOf(complaint, pending);
    await this.raiseAlert.raise(occasion, readers, rulebook, {
      // A deadline is a fact whenever it is noticed; what people tell us is known when it is recorded.
      expectedAt: occasion.because === 'clock' ? event.at : recordedAt,
      mustBeAnswered: effect.type === 'alert.raise',
      isUrgent: event.type === 'trigger.noticed',
    });
  }

  /** Who is meant, and as what. */
  private async meant(complaint: StoredComplaint, effect: Telling): Promise<(readonly [Recipient, StaffMember])[]> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { context } = snapshotOf(complaint, rulebook);
    const now = this.time.now();
    const concern = concernOf(complaint, rulebook, requestOf(effect));
    const as = async (
      relation: Recipient,
      notTo: readonly string[] = [],
    ): Promise<(readonly [Recipient, StaffMember])[]> => {
      const members = await this.directory.recipients(
        relation,
        { ...concern, notTo: [...(concern.notTo ?? []), ...notTo] },
        now,
      );
      return members.map((member) => [relation, member] as const);
    };
    switch (effect.type) {
      case 'alert.raise':
        return (await Promise.all(effect.recipients.map((relation) => as(relation)))).flat();
      case 'owner.notify':
        return as('owner');
      case 'approval.ask':
        return as(approverOf(context), context.drafterId === undefined ? [] : [context.drafterId]);
      case 'department.ask': {
        const [department = ''] = concern.departments ?? [];
        const members = await this.directory.departmentMembers(department, concern, now);
        return members.map((member) => ['departmentHead', member] as const);
      }
    }
  }

  /** Whoever merged it says on the other complaint that it goes on for this one too. */
  private async link(complaint: StoredComplaint, pending: PendingEffect, into: string): Promise<void> {
    const { event } = entryOf(complaint, pending);
    const note = { type: 'note.added', id: `${pending.key}-linked`, at: event.at, by: event.by } as const;
    try {
      await this.casework.record(into, {
        ...note,
        text: `${complaint.ref} 已并入本投诉。 ${complaint.ref} was merged into this complaint.`,
      });
    } catch (error) {
      if (!(error instanceof ComplaintNotFound)) throw error;
      await this.casework.record(complaint.id, {
        ...note,
        text: `并案目标 ${into} 不存在。 It was merged into ${into}, which does not exist.`,
      });
    }
  }
}

function reasonOf(effect: Telling): AlertReason {
  switch (effect.type) {
    case 'alert.raise':
      return effect.because;
    case 'owner.notify':
      return effect.about;
    case 'approval.ask':
      return 'approvalAsked';
    case 'department.ask':
      return 'departmentAsked';
  }
}

function requestOf(effect: Telling): string | undefined {
  if (effect.type === 'department.ask') return effect.requestId;
  return effect.type === 'alert.raise' && effect.clock === 'departmentRequest' ? effect.subject : undefined;
}

/** The lowest above the agent who may grant what is proposed. */
function approverOf({ remedies, rules }: ComplaintContext): 'lead' | 'manager' | 'director' {
  const cost = remedies.filter(({ state }) => state === 'proposed').reduce((sum, { amount = 0 }) => sum + amount, 0);
  const able = (['lead', 'manager', 'director'] as const).find((role) => {
    const limit = rules.approvalLimits[role];
    return limit === null || cost <= limit;
  });
  return able ?? 'director';
}
