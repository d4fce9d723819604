import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { TimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Settlement, TakenRecord } from './intake-record.js';
import { KeepMessage } from './keep-message.js';
import { Mailboxes } from './mailboxes.js';
import type { Route } from './route-email.js';
import type { UnderstoodMail } from './understand-mail.js';

/** A complaint that is recorded later than this after it was received needs a reason. Milliseconds. */
const late = 15 * 60_000;

export const words = {
  noSubject: { en: '(no subject)', 'zh-CN': '（无主题）' },
  noText: { en: '(The mail has no text. See its attachments.)', 'zh-CN': '（邮件没有正文，请见附件。）' },
  unreadable: { en: 'A mail that could not be read', 'zh-CN': '一封无法解析的邮件' },
  unread: {
    en: 'A mail came in that our system cannot read. It is attached as it came; please open it with care.',
    'zh-CN': '收到一封系统无法解析的邮件，原件已作为附件保存，请谨慎打开。',
  },
  decidedLater: {
    en: 'The mail was put aside on arrival, and a member of staff has decided that it is a complaint.',
    'zh-CN': '邮件到达后暂存，后经工作人员确认为投诉。',
  },
  waited: {
    en: 'The mail was stored on arrival and read later.',
    'zh-CN': '邮件到达时已保存，稍后才完成解析。',
  },
} as const satisfies Record<string, Words>;

/** Begins the complaint that a mail is. Doing it twice is harmless. */
@Injectable()
export class BeginComplaint {
  constructor(
    private readonly keepMessage: KeepMessage,
    private readonly casework: Casework,
    private readonly customers: CustomerFiles,
    private readonly mailboxes: Mailboxes,
    private readonly time: TimeSource,
  ) {}

  /** The message is stored first, so that the complaint names none in vain. */
  async begin(
    { suggestedComplaintId, because }: Extract<Route, { to: 'newComplaint' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const complaintId = complaintIdOf(record);
    const locale = mail.locale ?? this.mailboxes.of(record.envelope.to)?.language ?? 'en';
    // A mail without a sender is answered where it came from.
    const from = mail.from?.address || record.envelope.from;
    const name = mail.from?.name;
    const personId = await this.customers.fileFor(complaintId, { email: from, name, locale });
    const decided = {
      complaintId,
      personId,
      trust: 'none',
      ...(suggestedComplaintId && { suggestedComplaintId }),
    } as const;
    const outcome = mail.exceeded ? 'quarantined' : 'created';
    const settlement = await this.keepMessage.settle(mail, record, decided, { outcome, because });
    if (settlement.outcome === 'duplicate') return settlement;
    const text = mail.replyText.trim() === '' ? mail.text.trim() : mail.replyText;
    await this.register(record, personId, {
      from,
      name,
      locale,
      subject: mail.subject === '' ? words.noSubject[locale] : mail.subject,
      summary: text === '' ? words.noText[locale] : text,
    });
    return mail.exceeded ? { ...settlement, because: leftOutOf(mail.exceeded) } : settlement;
  }

  /** What nobody can read still begins a complaint, so that a person looks at it. */
  async beginUnread(record: TakenRecord, reason: string): Promise<Omit<Settlement, 'at'>> {
    const complaintId = complaintIdOf(record);
    const locale = this.mailboxes.of(record.envelope.to)?.language ?? 'en';
    const customerId = await this.customers.fileFor(complaintId, { email: record.envelope.from, locale });
    await this.keepMessage.keepUnread(record, complaintId, customerId);
    const subject = words.unreadable[locale];
    const told = { from: record.envelope.from, locale, subject, summary: words.unread[locale] };
    await this.register(record, customerId, told);
    return {
      outcome: 'quarantined',
      because: reason.slice(0, 200),
      complaintId,
      messageId: record.id,
      personId: customerId,
    };
  }

  private async register(
    record: TakenRecord,
    customerId: string,
    told: {
      readonly from: string | undefined;
      readonly name?: string | undefined;
      readonly locale: Registration['locale'];
      readonly subject: string;
      readonly summary: string;
    },
  ): Promise<void> {
    const now = this.time.now();
    const { category, policy } = this.mailboxes.of(record.envelope.to) ?? {};
    const address = (told.from ?? '').toLowerCase();
    const registration: Registration = {
      type: 'complaint.registered',
      id: `mail-${record.id}`,
      at: now,
      by: { kind: 'channel', id: 'email' },
      channel: 'email',
      receivedAt: record.receivedAt,
      ...(now - record.receivedAt > late && { lateRecordingReason: words.waited[told.locale] }),
      customerId,
      locale: told.locale,
      subject: told.subject.slice(0, 200),
      summary: told.summary.slice(0, 10_000),
      teamId: this.mailboxes.teamOf(record.envelope.to),
      ...(category !== undefined && { suggestedCategory: category }),
      severity: 'normal',
    };
    const contact = {
      ...(told.name !== undefined && told.name !== '' && { name: told.name.slice(0, 200) }),
      ...(address !== '' && { email: address }),
    };
    await this.casework.open(complaintIdOf(record), registration, { contact, ...(policy !== undefined && { policy }) });
  }
}

/** The complaint that comes of a mail: always the same one, however often the mail is taken up. */
export function complaintIdOf({ id }: Pick<TakenRecord, 'id'>): string {
  return createHash('sha256').update(`email ${id}`).digest('hex').slice(0, 32);
}

function leftOutOf(exceeded: NonNullable<UnderstoodMail['exceeded']>): string {
  return exceeded === 'size'
    ? 'it is larger than is taken; its beginning is attached'
    : `it has more ${exceeded} than are read; the original is attached`;
}
