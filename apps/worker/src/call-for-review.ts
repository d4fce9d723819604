import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { readWithin, SuspendedMails } from '#intake/suspended-mails.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from './raise-alert.js';

/** The most mails that are counted in one round. */
const most = 1000;

const overdue: Words = {
  en: '{count} messages that were put aside have waited for more than 30 days: the customers were told that somebody reads them (page “Conduct”)',
  'zh-CN': '有 {count} 封暂存来信已超过 30 天未阅看，而我们已告知客户会有专人阅看（“行为限制”页面）',
};

/** Tells whoever leads a team of what was put aside and nobody has looked at in time: once a day, until somebody has. */
@Injectable()
export class CallForReview {
  constructor(
    private readonly mails: SuspendedMails,
    private readonly raiseAlert: RaiseAlert,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  async call(): Promise<void> {
    const now = this.time.now();
    const counts = await this.mails.unseenSince(now - readWithin, most);
    const rulebook = this.rulebooks.currentRulebook();
    const { date } = rulebook.calendar.dayAt(now);
    for (const [teamId, count] of counts) {
      const readers = (
        await Promise.all((['lead', 'manager'] as const).map((one) => this.raiseAlert.readers(one, { teamId })))
      ).flat();
      await this.raiseAlert.raise(
        {
          id: `unseen-${teamId}-${date}`,
          because: 'conduct',
          what: fill(overdue, { count }),
          severity: 'high',
          at: now,
        },
        readers,
        rulebook,
        { expectedAt: now, mustBeAnswered: false },
      );
    }
  }
}
