import { Injectable } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { Alert } from '#notifications/alert.js';
import { veiled } from '#notifications/veil-alert.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayHearOf } from '#people/permissions.js';
import type { AlertView } from './alert-view.js';
import { alertViewOf } from './alert-view.js';

/** Alerts as somebody may see them now: what was told when they could open a complaint names it no longer when they cannot. */
@Injectable()
export class AlertViews {
  constructor(private readonly complaints: ComplaintStore) {}

  async of(alerts: readonly Alert[], member: ActingMember): Promise<AlertView[]> {
    const ids = alerts.map(({ complaintId }) => complaintId).filter((id) => id !== undefined);
    const audiences = await this.complaints.audiencesOf([...new Set(ids)]);
    return alerts.map((alert) => {
      const { complaintId: id } = alert;
      return alertViewOf(id === undefined || mayHearOf(member, audiences.get(id)) ? alert : veiled(alert));
    });
  }

  async one(alert: Alert, member: ActingMember): Promise<AlertView> {
    const [view = alertViewOf(veiled(alert))] = await this.of([alert], member);
    return view;
  }
}
