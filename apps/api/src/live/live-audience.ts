import { Injectable } from '@nestjs/common';
import type { ComplaintChanged } from '#casework/tell-others.js';
import type { AlertChanged } from '#notifications/alert-book.js';
import type { SessionEnded } from '#people/sign-in.js';
import type { StaffMember } from '#people/staff.js';
import type { LiveBatch } from '#platform/live-feed.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';

/** Everything that is told over the feed. */
type Told = ComplaintChanged | AlertChanged | SessionEnded;

/** What has changed that one person may know of. */
export interface Changes {
  readonly complaints?: readonly Omit<ComplaintChanged, 'topic'>[];
  readonly alerts?: readonly Omit<AlertChanged, 'topic' | 'staffId'>[];
}

/** Hashes of the tokens of sessions that have ended. */
export function sessionsEndedIn({ messages }: LiveBatch): string[] {
  return (messages as readonly Told[]).flatMap((one) => (one.topic === 'session' ? [one.tokenHash] : []));
}

/** Who may hear of what: of complaints as of reading them, of alerts whoever they are for. */
@Injectable()
export class LiveAudience {
  constructor(private readonly readable: ReadableComplaints) {}

  async changesFor(member: StaffMember, { messages }: LiveBatch): Promise<Changes | undefined> {
    const told = messages as readonly Told[];
    const complaints = await this.complaintsFor(member, told);
    const alerts = told.flatMap((one) =>
      one.topic === 'alert' && one.staffId === member.id ? [{ id: one.id, state: one.state }] : [],
    );
    if (complaints.length === 0 && alerts.length === 0) return undefined;
    return { ...(complaints.length > 0 && { complaints }), ...(alerts.length > 0 && { alerts }) };
  }

  /** Each complaint once, as it was last. */
  private async complaintsFor(
    member: StaffMember,
    told: readonly Told[],
  ): Promise<readonly Omit<ComplaintChanged, 'topic'>[]> {
    const latest = new Map<string, Omit<ComplaintChanged, 'topic'>>();
    for (const one of told) {
      if (one.topic !== 'complaint') continue;
      const { topic: _topic, ...change } = one;
      if ((latest.get(change.id)?.version ?? 0) < change.version) latest.set(change.id, change);
    }
    const theirs: Omit<ComplaintChanged, 'topic'>[] = [];
    for (const change of latest.values()) {
      if (await this.readable.mayRead(change.id, member)) theirs.push(change);
    }
    return theirs;
  }
}
