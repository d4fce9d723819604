import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { titleOf } from '#casework/taxonomy.js';
import type { SystemicAlarm } from '#lessons/systemic-alarms.js';
import { alarmOccasion, alarmOfOccasion, SystemicAlarms } from '#lessons/systemic-alarms.js';
import type { Alert, Occasion, Reader } from '#notifications/alert.js';
import { occasionOf } from '#notifications/alert.js';
import { aboveOf, StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from '../raise-alert.js';
import { CauseTitles } from './cause-titles.js';

/** Told when it is raised. */
const raised: Words = {
  en: '{count} complaints within {days} days had the same cause: {cause}. They stand together under Lessons, Alarms.',
  'zh-CN': '{days} 天内有 {count} 起投诉原因相同：{cause}。请在“经验总结—系统性预警”中一并查看。',
};

/** Told when it has grown. */
export const grown: Words = {
  en: 'The alarm about “{cause}” has grown to {count} complaints, and nobody answers for it yet (Lessons, Alarms).',
  'zh-CN': '“{cause}”预警已增至 {count} 起投诉，尚无人负责（“经验总结—系统性预警”）。',
};

/** Tells leads and managers of an alarm about a cause; whoever is above, where nobody answers. */
@Injectable()
export class TellOfAlarm {
  constructor(
    private readonly alarms: SystemicAlarms,
    private readonly raiseAlert: RaiseAlert,
    private readonly directory: StaffDirectory,
    private readonly rulebooks: Rulebooks,
    private readonly causes: CauseTitles,
    private readonly time: TimeSource,
  ) {}

  /** Told again of the same level nobody hears anything: those of a team that has joined since are told, and no others. */
  async tell(alarm: SystemicAlarm, level: number, words = raised): Promise<void> {
    const readers = await Promise.all(
      alarm.teamIds.flatMap((teamId) =>
        (['lead', 'manager'] as const).map((relation) => this.raiseAlert.readers(relation, { teamId })),
      ),
    );
    await this.raise(this.occasionOf(alarm, level, words), readers.flat());
    await this.alarms.noteTold(
      alarm.id,
      readers.flat().map(({ staffId }) => ({ staffId, level })),
    );
  }

  /** Takes it one role up. False when somebody answers for the alarm by now, or nobody stands above. */
  async tellAbove(alert: Alert): Promise<boolean> {
    const alarm = await this.alarms.find(alarmOfOccasion(alert.occasionId) ?? '');
    if (!alarm || alarm.acknowledged) return false;
    const theirs = (await this.directory.teamsOf(alert.staffId)).map(({ id }) => id);
    const answeredFor = alarm.teamIds.filter((id) => theirs.includes(id));
    // Whoever stands in for somebody answers for none of the teams in their own name.
    const teamIds = answeredFor.length > 0 ? answeredFor : alarm.teamIds;
    for (let rung = aboveOf(alert.relation); rung !== undefined; rung = aboveOf(rung)) {
      const relation = rung;
      const readers = await Promise.all(teamIds.map((teamId) => this.raiseAlert.readers(relation, { teamId })));
      const others = readers.flat().filter(({ staffId }) => staffId !== alert.staffId);
      if (others.length === 0) continue;
      const passedOver = (await this.directory.find(alert.staffId))?.name ?? alert.staffId;
      await this.raise(occasionOf(alert), others, { expectedAt: alert.answerBy ?? alert.raisedAt, passedOver });
      const level = Math.max(1, ...(alarm.told ?? []).map((one) => one.level));
      await this.alarms.noteTold(
        alarm.id,
        others.map(({ staffId }) => ({ staffId, level })),
      );
      return true;
    }
    return false;
  }

  private occasionOf(
    { id, cause, complaintIds, teamIds, threshold }: SystemicAlarm,
    level: number,
    words: Words,
  ): Occasion {
    const titles = titleOf(this.causes.taxonomy, cause) ?? { en: cause, 'zh-CN': cause };
    const say = (locale: keyof Words): string =>
      fill(words, {
        count: String(complaintIds.length),
        days: String(threshold.days),
        cause: titles[locale],
      })[locale];
    return {
      id: alarmOccasion(id, level),
      because: 'systemic',
      what: { en: say('en'), 'zh-CN': say('zh-CN') },
      severity: 'high',
      at: this.time.now(),
      ...(teamIds.length === 1 && teamIds[0] !== undefined && { teamId: teamIds[0] }),
    };
  }

  private async raise(
    occasion: Occasion,
    readers: readonly Reader[],
    manner: { readonly expectedAt?: number; readonly passedOver?: string } = {},
  ): Promise<void> {
    await this.raiseAlert.raise(occasion, readers, this.rulebooks.currentRulebook(), {
      expectedAt: occasion.at,
      ...manner,
      mustBeAnswered: true,
    });
  }
}
