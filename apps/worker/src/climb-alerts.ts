import { Injectable, Logger } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import { pendingExtensions } from '#casework/asked-extensions.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { causeOf } from '#casework/step-complaint.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert } from '#notifications/alert.js';
import { occasionOf } from '#notifications/alert.js';
import { aboveOf, StaffDirectory } from '#people/staff-directory.js';
import { openActions } from '#workflows/complaint/6-lesson-summary/lesson-summary.requirements.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import { clockOf } from './alert-occasion.js';
import { TellOfAlarm } from './lessons/tell-of-alarm.js';
import { concernOf, RaiseAlert } from './raise-alert.js';

/** Takes alerts that nobody answered in the policy's time to the next role up: lead, manager, director, each once. */
@Injectable()
export class ClimbAlerts {
  private readonly logger = new Logger(ClimbAlerts.name);

  constructor(
    private readonly book: AlertBook,
    private readonly store: ComplaintStore,
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
    private readonly raiseAlert: RaiseAlert,
    private readonly alarms: TellOfAlarm,
  ) {}

  /** Gives how many climbed. Two who climb at the same time raise the same alerts, which are there once. */
  async climb(): Promise<number> {
    let climbed = 0;
    for (const alert of await this.book.unacknowledgedSince()) {
      try {
        if (await this.climbOne(alert)) climbed += 1;
      } catch (error) {
        this.logger.error(error);
        // A later round finds it again; however many fail each time, the others do not wait for them.
        await this.book.couldNotClimb(alert.id);
      }
    }
    return climbed;
  }

  private async climbOne(alert: Alert): Promise<boolean> {
    if (!(await this.tellAbove(alert))) {
      await this.book.needsNoAnswer(alert.id);
      return false;
    }
    // Last: a crash before it leads to the same alerts once more, which changes nothing.
    await this.book.climbed(alert);
    return true;
  }

  private async tellAbove(alert: Alert): Promise<boolean> {
    if (alert.because === 'systemic') return this.alarms.tellAbove(alert);
    const complaint = alert.complaintId === undefined ? undefined : await this.store.find(alert.complaintId);
    return complaint !== undefined && this.raiseAbove(alert, complaint);
  }

  /** False when the matter is settled, or when nobody stands above who has not been told and passed over already. */
  private async raiseAbove(alert: Alert, complaint: StoredComplaint): Promise<boolean> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const snapshot = snapshotOf(complaint, rulebook);
    if (!isPending(alert, complaint, snapshot)) return false;
    const passedOver = new Set([alert.staffId]);
    const copies = await this.book.ofOccasion(complaint.id, alert.occasionId);
    for (const { staffId, climbedAt } of copies) {
      if (climbedAt !== undefined) passedOver.add(staffId);
    }
    const concern = concernOf(complaint, rulebook, alert.clock === 'departmentRequest' ? alert.subject : undefined);
    for (let rung = aboveOf(alert.relation); rung !== undefined; rung = aboveOf(rung)) {
      const readers = await this.raiseAlert.readers(rung, concern);
      const fresh = readers.filter(({ staffId }) => !passedOver.has(staffId));
      if (fresh.length === 0) continue;
      const name = (await this.directory.find(alert.staffId))?.name ?? alert.staffId;
      // Whoever did not answer may have been told less than those above may know.
      const told = occasionOf(copies.find(({ isVeiled }) => !isVeiled) ?? alert);
      const { ref, subject: title } = complaint;
      await this.raiseAlert.raise({ ...told, ref, title, severity: snapshot.context.severity }, fresh, rulebook, {
        expectedAt: alert.answerBy ?? alert.raisedAt,
        mustBeAnswered: true,
        isUrgent: alert.because === 'trigger',
        passedOver: name,
      });
      return true;
    }
    return false;
  }
}

/** Whether what the alert tells still waits for somebody: its clock has not ended, or its complaint is not closed. */
function isPending(alert: Alert, complaint: StoredComplaint, snapshot: ComplaintSnapshot): boolean {
  if (alert.because === 'clock') {
    const clock = clockOf(complaint, alert.occasionId);
    return clock !== undefined && clock.state !== 'ended';
  }
  if (alert.because === 'extensionAsked') return isStillAsked(alert, complaint);
  // Corrective actions outlive their complaint.
  if (alert.because === 'ineffective') return openActions(snapshot.context).length > 0;
  return stageOf(snapshot) !== 'closed';
}

/** It is the very request that the alert tells of, and not another one of the same complaint, that has to wait. */
function isStillAsked({ occasionId }: Alert, complaint: StoredComplaint): boolean {
  const asking = causeOf(complaint, occasionId);
  return pendingExtensions(complaint).some(
    ({ clock, at }) => asking?.type === 'extension.asked' && asking.clock === clock && asking.at === at,
  );
}
