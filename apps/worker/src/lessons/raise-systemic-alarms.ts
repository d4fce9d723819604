import { Injectable } from '@nestjs/common';
import type { Arrival } from '#casework/lesson-list.js';
import { LessonList } from '#casework/lesson-list.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { titleOf } from '#casework/taxonomy.js';
import { clusterOf } from '#lessons/cluster.js';
import type { SystemicAlarm } from '#lessons/systemic-alarms.js';
import { SystemicAlarms } from '#lessons/systemic-alarms.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from '../raise-alert.js';
import { CauseTitles } from './cause-titles.js';

const minute = 60_000;
const day = 86_400_000;

/** How far back lessons are looked at when a worker begins; afterwards only the causes of those written since. */
const firstLook = 90 * day;

/** A lesson is written after its complaint came; as many days more are looked back for the others. */
const longestHandling = 365 * day;

const mostArrivals = 1000;
const mostAlarms = 20;

const words: Words = {
  en: '{count} complaints within {days} days had the same cause: {cause}. They stand together under Lessons, Alarms.',
  'zh-CN': '{days} 天内有 {count} 起投诉原因相同：{cause}。请在“经验总结—系统性预警”中一并查看。',
};

/**
 * Notices that one cause comes back so often that it is no longer about single complaints, holds these together and tells
 * leads and managers: once, and what comes after it joins it until somebody answers for it.
 */
@Injectable()
export class RaiseSystemicAlarms {
  private lookedAt = -Infinity;

  constructor(
    private readonly lessons: LessonList,
    private readonly alarms: SystemicAlarms,
    private readonly raiseAlert: RaiseAlert,
    private readonly rulebooks: Rulebooks,
    private readonly causes: CauseTitles,
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
    if (open) {
      const window = open.threshold.days * day;
      await this.alarms.join(
        open.id,
        fresh.filter(({ at }) => at > open.firstAt - window && at < open.lastAt + window),
      );
      return;
    }
    const cluster = clusterOf(fresh, complaints, days * day);
    if (!cluster) return;
    const alarm = alarmOf(cause, cluster, { complaints, days }, now);
    // First they are told: after a crash between the two they are told once more, which is there already.
    await this.tell(alarm);
    await this.alarms.add(alarm);
  }

  /** The occasion has the alarm's id, so nobody is told twice of the same complaints. */
  private async tell({ id, cause, complaintIds, teamIds, threshold }: SystemicAlarm): Promise<void> {
    const titles = titleOf(this.causes.taxonomy, cause) ?? { en: cause, 'zh-CN': cause };
    const now = this.time.now();
    const say = (locale: keyof Words): string =>
      fill(words, { count: String(complaintIds.length), days: String(threshold.days), cause: titles[locale] })[locale];
    const readers = await Promise.all(
      teamIds.flatMap((teamId) =>
        (['lead', 'manager'] as const).map((relation) => this.raiseAlert.readers(relation, { teamId })),
      ),
    );
    await this.raiseAlert.raise(
      {
        id: `systemic-${id}`,
        because: 'systemic',
        what: { en: say('en'), 'zh-CN': say('zh-CN') },
        severity: 'high',
        at: now,
        ...(teamIds.length === 1 && teamIds[0] !== undefined && { teamId: teamIds[0] }),
      },
      readers.flat(),
      this.rulebooks.currentRulebook(),
      { expectedAt: now, mustBeAnswered: false },
    );
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
  };
}
