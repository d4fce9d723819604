import { Injectable } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { Alert, Reader } from '#notifications/alert.js';
import { veiled } from '#notifications/veil-alert.js';
import { ActingMembers } from '#people/acting-member.js';
import { mayHearOf } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';

/** Who may be told which complaint an alert is about: by the very facts that decide who may open it (ADR 21). */
@Injectable()
export class Hearing {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly members: ActingMembers,
    private readonly time: TimeSource,
  ) {}

  /** The readers, each with whether the complaint is theirs to open. What is about no complaint, everybody may hear. */
  async judged(complaintId: string | undefined, readers: readonly Reader[]): Promise<Reader[]> {
    if (complaintId === undefined) return [...readers];
    const judged = readers.map(async (reader) => {
      const mayHear = await this.judge(reader.staffId, [complaintId]);
      return mayHear(complaintId) ? reader : { ...reader, mayNotOpen: true };
    });
    return Promise.all(judged);
  }

  /** What somebody was told once, as they may hear it now. */
  async asHeard(alerts: readonly Alert[], staffId: string): Promise<Alert[]> {
    const ids = alerts.map(({ complaintId }) => complaintId).filter((id) => id !== undefined);
    const mayHear = await this.judge(staffId, ids);
    return alerts.map((alert) =>
      alert.complaintId === undefined || mayHear(alert.complaintId) ? alert : veiled(alert),
    );
  }

  /** Says of each of these complaints whether somebody may be told of it now. */
  async judge(staffId: string, complaintIds: readonly string[]): Promise<(id: string) => boolean> {
    const [member, audiences] = await Promise.all([
      this.members.findNow(staffId, this.time.now()),
      this.complaints.audiencesOf([...new Set(complaintIds)]),
    ]);
    return (id) => member !== undefined && mayHearOf(member, audiences.get(id));
  }
}
