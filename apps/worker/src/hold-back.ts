import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { MailGuard } from '#notifications/mail-guard.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Addressing } from './customer-mail.js';
import { concernOf, RaiseAlert } from './raise-alert.js';

const brokenOff: Words = {
  en: 'Too many automatic mails to one address: automatic mail to it has been stopped',
  'zh-CN': '发往同一地址的自动邮件过多：已停止向其自动发信',
};

/** What becomes of a mail that the guard has looked at; words for whoever answers for the complaint. */
export type Passage =
  | { readonly may: 'go' }
  /** It is told together with others, at this instant or later (epoch milliseconds). */
  | { readonly may: 'wait'; readonly until: number }
  /** `brokenOff`: nothing automatic goes to this address, of which one alert tells. */
  | { readonly may: 'not go'; readonly because: Words; readonly brokenOff: boolean };

/** Asks the guard before an automatic mail goes, and calls a person when it has broken off. */
@Injectable()
export class HoldBack {
  constructor(
    private readonly guard: MailGuard,
    private readonly rulebooks: Rulebooks,
    private readonly raiseAlert: RaiseAlert,
  ) {}

  /** Each mail that is held back is told to whoever answers for it; once broken off, one alert stands for all that follow. */
  async ask(complaint: StoredComplaint, { key, to, heads }: Addressing, now: number): Promise<Passage> {
    // Whoever fills in a form may type another's address, and may do so a thousand times.
    const mayWait = complaint.channel === 'webForm' && heads.nature === 'answer';
    const mail = { key, complaintId: complaint.id, nature: heads.nature, at: now, ...(mayWait && { mayWait }) };
    const verdict = await this.guard.ask(to, mail);
    switch (verdict.say) {
      case 'send':
        return { may: 'go' };
      case 'wait':
        return { may: 'wait', until: verdict.until };
      case 'withhold':
        return { may: 'not go', because: verdict.because, brokenOff: false };
      case 'break':
        if (verdict.isFirst) await this.callSomebody(complaint, key, now);
        return { may: 'not go', because: brokenOff, brokenOff: true };
    }
  }

  private async callSomebody(complaint: StoredComplaint, key: string, now: number): Promise<void> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { severity, teamId } = snapshotOf(complaint, rulebook).context;
    await this.raiseAlert.raise(
      {
        complaintId: complaint.id,
        id: `${key} broke off`,
        ref: complaint.ref,
        personId: complaint.customerId,
        teamId,
        title: complaint.subject,
        because: 'mailBrokenOff',
        what: brokenOff,
        severity,
        at: now,
      },
      [
        ...(await this.raiseAlert.readers('lead', concernOf(complaint, rulebook))),
        ...(await this.raiseAlert.administrators()),
      ],
      rulebook,
      { expectedAt: now, mustBeAnswered: true },
    );
  }
}
