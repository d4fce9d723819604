import { Injectable, Logger } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Duty, Restriction } from '#customers/restriction.js';
import { RestrictionLetter } from '#customers/restriction-letter.js';
import { dutyOf } from '#customers/restriction-rules.js';
import { Restrictions } from '#customers/restrictions.js';
import type { Reader } from '#notifications/alert.js';
import { dateText } from '#notifications/written-time.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { isDatabaseAway } from '#platform/is-database-away.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from './raise-alert.js';

/** Restrictions that one round sees to; the next goes on. */
const most = 100;

const words = {
  askApprover: {
    en: '{name} asks to restrict how a customer may reach us: please decide on the page “Conduct”',
    'zh-CN': '{name}申请限制一位客户的联系方式，请在“行为限制”页面审批',
  },
  remindReview: {
    en: 'A restriction that you approved is to be reviewed today: is it still needed? (page “Conduct”)',
    'zh-CN': '您批准的一项客户联系限制今日应当复核：是否仍有必要？（“行为限制”页面）',
  },
  noAddress: {
    en: 'A customer whose contact is restricted has no e-mail address: please print the letter from the customer’s file and post it (until {until})',
    'zh-CN': '一位被限制联系方式的客户没有电子邮箱：请在客户资料中打印通知并邮寄（限制至 {until}）',
  },
} as const satisfies Record<string, Words>;

/**
 * What is to be done about restrictions besides what people do: somebody who may approve hears of it, the customer gets the
 * letters, the review is called for on its day, and it ends by itself. Each is done once, whoever does it and how often.
 */
@Injectable()
export class RestrictionDuties {
  private readonly logger = new Logger(RestrictionDuties.name);

  constructor(
    private readonly restrictions: Restrictions,
    private readonly letter: RestrictionLetter,
    private readonly raiseAlert: RaiseAlert,
    private readonly directory: StaffDirectory,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  async seeTo(): Promise<void> {
    for (const restriction of await this.restrictions.due(most)) {
      const { duty } = dutyOf(restriction) ?? {};
      if (!duty) continue;
      try {
        await this.carryOut(restriction, duty);
        await this.restrictions.did(restriction, duty);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        // It is tried again in the next round, and holds up no other.
        this.logger.error(error, `restriction ${restriction.id}: ${duty}`);
      }
    }
  }

  private async carryOut(restriction: Restriction, duty: Duty): Promise<void> {
    const { asked, decided } = restriction;
    switch (duty) {
      case 'askApprover': {
        const name = (await this.directory.find(asked.by))?.name ?? asked.by;
        return this.tell(restriction, duty, fill(words.askApprover, { name }), await this.approvers(asked.by));
      }
      case 'remindReview': {
        const approver = await this.raiseAlert.person(decided?.by ?? '', 'manager');
        const readers = approver ? [approver] : await this.approvers(asked.by);
        return this.tell(restriction, `${duty}-${restriction.reviewAt}`, words.remindReview, readers);
      }
      case 'tellCustomer': {
        if (await this.letter.send(restriction, 'restriction')) return;
        const asker = await this.raiseAlert.person(asked.by, 'lead');
        const what = fill(words.noAddress, { until: this.dayOf(restriction.until) });
        return this.tell(restriction, duty, what, asker ? [asker] : await this.approvers(asked.by));
      }
      case 'tellEnd':
        await this.letter.send(restriction, 'end');
        return;
      case 'end':
        return;
    }
  }

  /** The managers of the teams for which somebody works or answers, never that person; somebody at any rate. */
  private async approvers(askedBy: string): Promise<Reader[]> {
    const teams = await this.directory.teamsOf(askedBy);
    const readers = await Promise.all(
      teams.map(({ id: teamId }) => this.raiseAlert.readers('manager', { teamId, notTo: [askedBy] })),
    );
    // Of somebody who works for no team, whoever administers finds out who decides.
    return readers.flat().length > 0 ? readers.flat() : this.raiseAlert.administrators();
  }

  private async tell(
    { id, customerId, log }: Restriction,
    duty: string,
    what: Words,
    readers: Reader[],
  ): Promise<void> {
    const now = this.time.now();
    await this.raiseAlert.raise(
      {
        id: `restriction-${id}-${duty}`,
        personId: customerId,
        because: 'conduct',
        what,
        severity: 'normal',
        at: log.at(-1)?.at ?? now,
      },
      readers,
      this.rulebooks.currentRulebook(),
      { expectedAt: now, mustBeAnswered: false },
    );
  }

  private dayOf(instant: number): Words {
    const { zone } = this.rulebooks.currentRulebook().calendar;
    return { en: dateText(instant, 'en', zone), 'zh-CN': dateText(instant, 'zh-CN', zone) };
  }
}
