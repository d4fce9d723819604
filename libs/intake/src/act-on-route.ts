import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { Message } from '#casework/message.js';
import type { Told } from '#customers/customer-files.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { TimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { AnswerTold } from './answer-request.js';
import { AnswerRequest } from './answer-request.js';
import { waitsForCustomer } from './awaited-answer.js';
import type { Settlement, TakenRecord } from './intake-record.js';
import type { Decided } from './keep-message.js';
import { KeepMessage } from './keep-message.js';
import { Mailboxes } from './mailboxes.js';
import { TellSender } from './tell-sender.js';
import type { Route } from './route-email.js';
import type { UnderstoodMail } from './understand-mail.js';

const email: Actor = { kind: 'channel', id: 'email' };

/** A complaint that is recorded later than this after it was received needs a reason. Milliseconds. */
const late = 15 * 60_000;

export const words = {
  noSubject: { en: '(no subject)', 'zh-CN': '（无主题）' },
  onlyFiles: { en: '(No text. See the attachments.)', 'zh-CN': '（无正文，请见附件。）' },
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

/** Does what was decided about a mail: the message is stored first, then the complaint hears of it. Doing it twice is harmless. */
@Injectable()
export class ActOnRoute {
  constructor(
    private readonly keepMessage: KeepMessage,
    private readonly casework: Casework,
    private readonly customers: CustomerFiles,
    private readonly mailboxes: Mailboxes,
    private readonly tellSender: TellSender,
    private readonly answerRequest: AnswerRequest,
    private readonly time: TimeSource,
  ) {}

  /** Addresses under which we get mail; what comes from one of them went round. */
  get ownAddresses(): readonly string[] {
    return this.mailboxes.addresses;
  }

  /** The team of the mailbox that it came to. */
  teamOf({ envelope }: TakenRecord): string {
    return this.mailboxes.of(envelope.to)?.team ?? this.mailboxes.defaultTeam;
  }

  async act(route: Route, mail: UnderstoodMail, record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
    switch (route.to) {
      case 'duplicate':
        return { outcome: 'duplicate', because: route.because, messageId: route.of };
      case 'bounce':
        return this.bounce(route, mail, record);
      case 'automatic':
        return this.keep(
          mail,
          record,
          { trust: 'none', ...(await this.belongingTo(route.complaintId)) },
          'automatic',
          route.because,
        );
      case 'request':
        return this.answer(route, mail, record);
      case 'complaint':
        return this.append(route, mail, record);
      case 'review':
        return this.putAside(route, mail, record);
      case 'newComplaint':
        return this.open(route, mail, record);
    }
  }

  /** What nobody can read still begins a complaint, so that a person looks at it. */
  async quarantine(record: TakenRecord, reason: string): Promise<Omit<Settlement, 'at'>> {
    const complaintId = complaintIdOf(record);
    const locale = this.mailboxes.of(record.envelope.to)?.language ?? 'en';
    const customerId = await this.customerOf(record, { email: record.envelope.from, locale });
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

  private async open(
    { suggestedComplaintId, because }: Extract<Route, { to: 'newComplaint' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const complaintId = complaintIdOf(record);
    const locale = mail.locale ?? this.mailboxes.of(record.envelope.to)?.language ?? 'en';
    // A mail without a sender is answered where it came from.
    const from = mail.from?.address || record.envelope.from;
    const name = mail.from?.name;
    const personId = await this.customerOf(record, { email: from, name, locale });
    const decided = {
      complaintId,
      personId,
      trust: 'none',
      ...(suggestedComplaintId && { suggestedComplaintId }),
    } as const;
    const settlement = await this.keep(mail, record, decided, mail.exceeded ? 'quarantined' : 'created', because);
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

  private async append(
    { complaintId, trust, because }: Extract<Route, { to: 'complaint' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const isProved = trust === 'token';
    const outcome = isProved ? 'appended' : 'suspended';
    const complaint = await this.casework.get(complaintId);
    const { customerId: personId } = complaint;
    const settlement = await this.keep(mail, record, { complaintId, personId, trust }, outcome, because);
    if (settlement.outcome === 'duplicate') return settlement;
    if (mail.exceeded) await this.tellSender.leftOut(complaintId, mail.exceeded);
    // The owner is told of an unverified reply too; but where hearing it would move the complaint, a person decides.
    if (!isProved && waitsForCustomer(complaint)) return settlement;
    const by: Actor = isProved ? { kind: 'customer', id: complaint.customerId } : email;
    await this.casework.record(complaintId, {
      type: 'customer.wrote',
      id: `mail-${record.id}`,
      at: this.time.now(),
      by,
      messageId: record.id,
    });
    return settlement;
  }

  /** It is kept with the complaint, which hears of it when somebody lets it in. */
  private async putAside(
    { complaintId, trust, agreed, because }: Extract<Route, { to: 'review' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const { customerId: personId } = await this.casework.get(complaintId);
    const settlement = await this.keep(mail, record, { complaintId, personId, trust }, 'restricted', because);
    if (settlement.outcome === 'restricted') await this.tellSender.putAside(complaintId, agreed);
    return settlement;
  }

  /** The message is kept with the complaint, where colleagues find its files; the customer is shown none of it. */
  private async answer(
    { complaintId, requestId, from, because }: Extract<Route, { to: 'request' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const { customerId: personId } = await this.casework.get(complaintId);
    const decided = { complaintId, personId, trust: 'token', requestId } as const;
    const settlement = await this.keep(mail, record, decided, 'appended', because);
    if (settlement.outcome === 'duplicate') return settlement;
    const said = (mail.replyText.trim() || mail.text.trim()).slice(0, 10_000);
    const text = said === '' ? words.onlyFiles[mail.locale ?? 'zh-CN'] : said;
    const told = await this.answerRequest.tell({ id: `mail-${record.id}`, complaintId, requestId, from, text });
    return { ...settlement, because: `${because}; ${told}`.slice(0, 300), outcome: outcomeOf(told) };
  }

  private async bounce(
    { of, because }: Extract<Route, { to: 'bounce' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const decided = { trust: 'none', ...(await this.belongingTo(of?.complaintId)) } as const;
    const settlement = await this.keep(mail, record, decided, 'bounce', because);
    if (settlement.outcome === 'duplicate' || mail.bounce?.action !== 'failed') return settlement;
    const isTold = of !== undefined && (await this.tellLetterFailed(of, because, record));
    return isTold ? { ...settlement, because: `${because}; the letter failed` } : settlement;
  }

  /** True when the complaint took it as the failure of its letter: the duty that it served is open again. */
  private async tellLetterFailed(
    { complaintId, letterId }: Message,
    because: string,
    record: TakenRecord,
  ): Promise<boolean> {
    if (complaintId === undefined || letterId === undefined) return false;
    try {
      await this.casework.record(complaintId, {
        type: 'letter.failed',
        id: `bounce-${record.id}`,
        at: this.time.now(),
        by: email,
        letterId,
        reason: because.slice(0, 200),
      });
      return true;
    } catch (error) {
      // The complaint knows of the failure already, or of no such letter; the bounce is kept with it all the same.
      if (error instanceof EventNotAllowed) return false;
      throw error;
    }
  }

  private async keep(
    mail: UnderstoodMail,
    record: TakenRecord,
    decided: Decided,
    outcome: Settlement['outcome'],
    because: string,
  ): Promise<Omit<Settlement, 'at'>> {
    const added = await this.keepMessage.keep(mail, record, decided);
    // The same mail came another way at the same time, and was first.
    if (added.state === 'known' && added.other.id !== record.id)
      return { outcome: 'duplicate', because: 'the same mail came before', messageId: added.other.id };
    return { outcome, because: because.slice(0, 300), messageId: record.id, ...ofComplaint(decided) };
  }

  /** The file of whoever sent the mail that begins a complaint. */
  private customerOf(record: TakenRecord, told: Told): Promise<string> {
    return this.customers.fileFor(complaintIdOf(record), told);
  }

  /** The complaint that a message belongs to, and whose it is by that. */
  private async belongingTo(complaintId: string | undefined): Promise<Pick<Message, 'complaintId' | 'personId'>> {
    if (complaintId === undefined) return {};
    const { customerId: personId } = await this.casework.get(complaintId);
    return { complaintId, personId };
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
      by: email,
      channel: 'email',
      receivedAt: record.receivedAt,
      ...(now - record.receivedAt > late && { lateRecordingReason: words.waited[told.locale] }),
      customerId,
      locale: told.locale,
      subject: told.subject.slice(0, 200),
      summary: told.summary.slice(0, 10_000),
      teamId: this.teamOf(record),
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

/** What changed nothing is left to a person. */
function outcomeOf(told: AnswerTold): 'appended' | 'suspended' {
  return told === 'not theirs to answer' ? 'suspended' : 'appended';
}

function leftOutOf(exceeded: NonNullable<UnderstoodMail['exceeded']>): string {
  return exceeded === 'size'
    ? 'it is larger than is taken; its beginning is attached'
    : `it has more ${exceeded} than are read; the original is attached`;
}

function ofComplaint({ complaintId, personId }: Decided): Pick<Settlement, 'complaintId' | 'personId'> {
  return { ...(complaintId !== undefined && { complaintId }), ...(personId !== undefined && { personId }) };
}
