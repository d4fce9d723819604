import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Reader } from '#notifications/alert.js';
import type { Concern } from '#people/staff-directory.js';
import { approverOfExtension } from '#workflows/complaint/at-any-time/extension.requirements.js';
import type { ComplaintContext, CorrectiveAction } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { ToldReason } from './alert-occasion.js';
import { entryOf, occasionOf } from './alert-occasion.js';
import { AskDepartment } from './ask-department.js';
import type { Tying } from './link-complaint.js';
import { concernOf, RaiseAlert } from './raise-alert.js';

/** Effects that tell somebody of the staff something. */
export type Telling = Exclude<ComplaintEffect, { type: 'letter.send' } | Tying>;

/** Finds out who is meant by an effect, and raises their alerts. */
@Injectable()
export class TellStaff {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly raiseAlert: RaiseAlert,
    private readonly askDepartment: AskDepartment,
  ) {}

  async tell(complaint: StoredComplaint, pending: PendingEffect, effect: Telling): Promise<void> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { context } = snapshotOf(complaint, rulebook);
    const readers = await this.meant(effect, context, concernOf(complaint, rulebook, requestOf(effect)));
    if (readers.length === 0) return;
    const { event, recordedAt } = entryOf(complaint, pending);
    const asked = effect.type === 'department.ask' && context.requests.find(({ id }) => id === effect.requestId);
    const occasion = occasionOf(complaint, pending, reasonOf(effect), context, rulebook);
    await this.raiseAlert.raise(occasion, readers, rulebook, {
      // A deadline is a fact whenever it is noticed; what people tell us is known when it is recorded.
      expectedAt: occasion.because === 'clock' ? event.at : recordedAt,
      // A resolution that waits has a clock of its own; more time has none.
      mustBeAnswered: effect.type === 'alert.raise' || occasion.because === 'extensionAsked',
      ...(asked && {
        answerable: this.askDepartment.answersOf({ ref: complaint.ref, teamId: context.teamId }, asked, readers),
      }),
      isUrgent: occasion.because === 'trigger' || event.type === 'trigger.noticed',
    });
  }

  private async meant(effect: Telling, context: ComplaintContext, concern: Concern): Promise<Reader[]> {
    switch (effect.type) {
      case 'alert.raise': {
        const meant = ownedBy(actionOf(effect, context), concern);
        return (await Promise.all(effect.recipients.map((one) => this.raiseAlert.readers(one, meant)))).flat();
      }
      case 'action.ask':
        return this.raiseAlert.readers('owner', ownedBy(actionOf(effect, context), concern));
      case 'owner.notify':
        return this.raiseAlert.readers('owner', concern);
      case 'approval.ask': {
        if (effect.extension !== undefined) return this.grantersOf(effect.extension, context, concern);
        const { notTo = [] } = concern;
        const judges = { ...concern, notTo: context.drafterId === undefined ? notTo : [...notTo, context.drafterId] };
        return this.approvers(context, judges);
      }
      case 'department.ask': {
        const [department = ''] = concern.departments ?? [];
        return this.raiseAlert.readersIn(department, concern);
      }
    }
  }

  /** The lowest who may grant what is proposed, by their role and by what is agreed with them. */
  private async approvers(context: ComplaintContext, concern: Concern): Promise<Reader[]> {
    const proposed = context.remedies.filter(({ state }) => state === 'proposed');
    const cost = proposed.reduce((sum, { amount = 0 }) => sum + amount, 0);
    const roles = approverRoles(context, cost);
    for (const role of roles) {
      const able = await this.raiseAlert.approvers(role, concern, cost);
      if (able.length > 0) return able;
    }
    return this.raiseAlert.readers(roles.at(-1) ?? 'director', concern);
  }

  private grantersOf(clock: string, context: ComplaintContext, concern: Concern): Promise<Reader[]> {
    const approver = approverOfExtension(context, clock);
    const asker = context.extensionsAsked?.find((asked) => asked.clock === clock)?.by;
    const judges = { ...concern, notTo: [...(concern.notTo ?? []), ...(asker === undefined ? [] : [asker])] };
    return this.raiseAlert.readers(approver === undefined || approver === 'agent' ? 'lead' : approver, judges);
  }
}

function reasonOf(effect: Telling): ToldReason {
  switch (effect.type) {
    case 'alert.raise':
      return effect.because;
    case 'owner.notify':
      return effect.about;
    case 'approval.ask':
      return effect.extension === undefined ? 'approvalAsked' : 'extensionAsked';
    case 'department.ask':
      return 'departmentAsked';
    case 'action.ask':
      return 'actionAsked';
  }
}

function requestOf(effect: Telling): string | undefined {
  if (effect.type === 'department.ask') return effect.requestId;
  return effect.type === 'alert.raise' && effect.clock === 'departmentRequest' ? effect.subject : undefined;
}

/** The corrective action that an effect speaks of, if it speaks of one. */
function actionOf(effect: Telling, { actions = [] }: ComplaintContext): CorrectiveAction | undefined {
  const id =
    effect.type === 'action.ask'
      ? effect.actionId
      : effect.type === 'alert.raise' && effect.clock === 'correctiveAction'
        ? effect.subject
        : undefined;
  return actions.find((action) => action.id === id);
}

/** Whoever has to carry out an action answers for it, and not the owner of the complaint that it came from. */
function ownedBy(action: CorrectiveAction | undefined, concern: Concern): Concern {
  return action ? { ...concern, ownerId: action.ownerId } : concern;
}

/** Those above the agent whose role may grant so much, from the lowest; where none may, the highest has to know of it. */
function approverRoles({ rules }: ComplaintContext, cost: number): readonly ('lead' | 'manager' | 'director')[] {
  const able = (['lead', 'manager', 'director'] as const).filter((role) => {
    const limit = rules.approvalLimits[role];
    return limit === null || cost <= limit;
  });
  return able.length === 0 ? ['director'] : able;
}
