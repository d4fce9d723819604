import { Injectable } from '@nestjs/common';
import type { ComplaintChanged } from '#casework/tell-others.js';
import type { CallChanged } from '#customers/announced-calls.js';
import type { AlertChanged } from '#notifications/alert-book.js';
import type { SessionEnded } from '#people/sessions.js';
import type { ActingMember } from '#people/acting-member.js';
import type { ComplaintAudience } from '#casework/complaint-audience.js';
import type { LiveBatch, LiveMessage } from '#platform/live-feed.js';
import { mayDoTo } from '#people/permissions.js';

/** Somebody is writing to the customer of a complaint. It is told while it is so, and kept nowhere. */
export interface SomebodyWrites extends LiveMessage {
  readonly topic: 'writing';
  readonly ref: string;
  readonly staffId: string;
  /** Epoch milliseconds; what is told late is of no use. */
  readonly at: number;
  /** By whom it may be known; it is judged with this and not passed on. */
  readonly audience: ComplaintAudience;
}

/** Everything that is told over the feed. */
type Told = ComplaintChanged | AlertChanged | CallChanged | SessionEnded | SomebodyWrites;

/** What has changed that one person may know of. */
export interface Changes {
  readonly complaints?: readonly Omit<ComplaintChanged, 'topic' | 'audience'>[];
  readonly alerts?: readonly Omit<AlertChanged, 'topic' | 'staffId'>[];
  readonly calls?: readonly Omit<CallChanged, 'topic' | 'staffId'>[];
  readonly writing?: readonly Omit<SomebodyWrites, 'topic' | 'audience'>[];
}

/** Hashes of the tokens of sessions that have ended. */
export function sessionsEndedIn({ messages }: LiveBatch): string[] {
  return (messages as readonly Told[]).flatMap((one) => (one.topic === 'session' ? [one.tokenHash] : []));
}

/** Who may hear of what: of complaints as of reading them, of alerts and calls whoever they are for. */
@Injectable()
export class LiveAudience {
  changesFor(member: ActingMember, { messages }: LiveBatch): Changes | undefined {
    const told = messages as readonly Told[];
    const complaints = this.complaintsFor(member, told);
    const alerts = told.flatMap((one) =>
      one.topic === 'alert' && one.staffId === member.id ? [{ id: one.id, state: one.state }] : [],
    );
    const calls = told.flatMap((one) =>
      one.topic === 'call' && one.staffId === member.id ? [{ id: one.id, state: one.state }] : [],
    );
    const writing = told.flatMap((one) =>
      one.topic === 'writing' && one.staffId !== member.id && mayDoTo(member, 'complaints.read', one.audience)
        ? [{ ref: one.ref, staffId: one.staffId, at: one.at }]
        : [],
    );
    if (complaints.length + alerts.length + calls.length + writing.length === 0) return undefined;
    return {
      ...(complaints.length > 0 && { complaints }),
      ...(alerts.length > 0 && { alerts }),
      ...(calls.length > 0 && { calls }),
      ...(writing.length > 0 && { writing }),
    };
  }

  /** Each complaint once, as it was last; who may read it is judged by what the change itself says of it. */
  private complaintsFor(
    member: ActingMember,
    told: readonly Told[],
  ): readonly Omit<ComplaintChanged, 'topic' | 'audience'>[] {
    const latest = new Map<string, ComplaintChanged>();
    for (const one of told) {
      if (one.topic === 'complaint' && (latest.get(one.id)?.version ?? 0) < one.version) latest.set(one.id, one);
    }
    return [...latest.values()]
      .filter(({ audience }) => mayDoTo(member, 'complaints.read', audience))
      .map(({ topic: _topic, audience: _audience, ...change }) => change);
  }
}
