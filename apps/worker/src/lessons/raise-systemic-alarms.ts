import { Injectable } from '@nestjs/common';
import type { Arrival } from '#casework/lesson-list.js';
import { LessonList } from '#casework/lesson-list.js';
import { clusterOf } from '#lessons/cluster.js';
import type { SystemicAlarm } from '#lessons/systemic-alarms.js';
import { levelOf, SystemicAlarms } from '#lessons/systemic-alarms.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { grown, TellOfAlarm } from './tell-of-alarm.js';

const minute = 60_000;
const day = 86_400_000;

/** How far back lessons are looked at when a worker begins; afterwards only the causes of those written since. */
const firstLook = 90 * day;

/** A lesson is written after its complaint came; as many days more are looked back for the others. */
const longestHandling = 365 * day;

const mostArrivals = 1000;
const mostAlarms = 20;

/**
 * Notices that one cause comes back so often that it is no longer about single complaints, holds these together and tells
 * leads and managers. What comes after it joins it until somebody answers for it, and they are told again when it has grown
 * by as many as were too many.
 */
@Injectable()
export class RaiseSystemicAlarms {
  private lookedAt = -Infinity;

  constructor(
    private readonly lessons: LessonList,
    private readonly alarms: SystemicAlarms,
    private readonly telling: TellOfAlarm,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** Once a minute is soon enough. Two who look at the same time make the same alarm, which is there once. */
  async raise(): Promise<void> {
    const now = this.time.now();
    if (now - this.lookedAt < minute) return;
    // Lessons may be noted with an instant that lies a little back.
    const since = Math.max(0, Number.isFinite(this.lookedAt) ? this.lookedAt - day : now - firstLook);
    for (const { cause } of await this.lessons.causes('all', since, now + 1)) await this.lookAt(cause, now);
    this.lookedAt = now;
  }

  private async lookAt(cause: string, now: number): Promise<void> {
    const { SYSTEMIC_COMPLAINTS: complaints, SYSTEMIC_DAYS: days } = this.configuration;
    const arrivals = await this.lessons.arrivals(cause, now - longestHandling, mostArrivals);
    const earlier = await this.alarms.ofCause(cause, mostAlarms);
    const known = new Set(earlier.flatMap(({ complaintIds }) => complaintIds));
    const fresh = arrivals.filter(({ complaintId }) => !known.has(complaintId));
    const open = earlier.find(({ acknowledged }) => !acknowledged);
    if (open) return this.grow(open, fresh);
    const cluster = clusterOf(fresh, complaints, days * day);
    if (!cluster) return;
    const alarm = alarmOf(cause, cluster, { complaints, days }, now);
    // The alarm first: it notes who was told. After a crash between the two the next look finds that nobody was.
    await this.alarms.add(alarm);
    await this.telling.tell(alarm, levelOf(alarm));
  }

  /** However much later it comes: while nobody answers for the cause, it is the same trouble. */
  private async grow(open: SystemicAlarm, fresh: readonly Arrival[]): Promise<void> {
    const members = fresh.filter(({ at }) => at > open.firstAt - open.threshold.days * day);
    await this.alarms.join(open.id, members);
    const now = members.length > 0 ? ((await this.alarms.find(open.id)) ?? open) : open;
    // Of alarms from before it was noted whoever leads has heard once.
    const toldOf = open.told ? Math.max(0, ...open.told.map(({ level }) => level)) : levelOf(open);
    const level = Math.max(toldOf, levelOf(now));
    const isInAnotherTeam = now.teamIds.length > open.teamIds.length;
    if (toldOf === 0) await this.telling.tell(now, level);
    else if (level > toldOf || isInAnotherTeam) await this.telling.tell(now, level, grown);
  }
}

/** The earliest complaint names it: the same complaints make the same alarm. */
function alarmOf(
  cause: string,
  cluster: readonly Arrival[],
  threshold: SystemicAlarm['threshold'],
  raisedAt: number,
): SystemicAlarm {
  return {
    id: `${cause}-${cluster[0]?.complaintId ?? ''}`,
    cause,
    raisedAt,
    complaintIds: cluster.map(({ complaintId }) => complaintId),
    teamIds: [...new Set(cluster.map(({ teamId }) => teamId))],
    firstAt: cluster[0]?.at ?? raisedAt,
    lastAt: cluster.at(-1)?.at ?? raisedAt,
    threshold,
    told: [],
  };
}
