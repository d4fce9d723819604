import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { Message } from '#casework/message.js';
import { TimeSource } from '#platform/time-source.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { AnswerTold } from './answer-request.js';
import { AnswerRequest } from './answer-request.js';
import { waitsForCustomer } from './awaited-answer.js';
import { BeginComplaint } from './begin-complaint.js';
import type { Settlement, TakenRecord } from './intake-record.js';
import { KeepMessage } from './keep-message.js';
import { Mailboxes } from './mailboxes.js';
import { TellSender } from './tell-sender.js';
import type { Route } from './route-email.js';
import type { UnderstoodMail } from './understand-mail.js';

const email: Actor = { kind: 'channel', id: 'email' };

const onlyFiles = { en: '(No text. See the attachments.)', 'zh-CN': '（无正文，请见附件。）' } as const satisfies Words;

/** Does what was decided about a mail: the message is stored first, then the complaint hears of it. Doing it twice is harmless. */
@Injectable()
export class ActOnRoute {
  constructor(
    private readonly keepMessage: KeepMessage,
    private readonly casework: Casework,
    private readonly beginComplaint: BeginComplaint,
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
    return this.mailboxes.teamOf(envelope.to);
  }

  /** What nobody can read still begins a complaint, so that a person looks at it. */
  quarantine(record: TakenRecord, reason: string): Promise<Omit<Settlement, 'at'>> {
    return this.beginComplaint.beginUnread(record, reason);
  }

  async act(route: Route, mail: UnderstoodMail, record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
    switch (route.to) {
      case 'duplicate':
        return { outcome: 'duplicate', because: route.because, messageId: route.of };
      case 'bounce':
        return this.bounce(route, mail, record);
      case 'automatic':
        return this.automatic(route, mail, record);
      case 'request':
        return this.answer(route, mail, record);
      case 'complaint':
        return this.append(route, mail, record);
      case 'review':
        return this.putAside(route, mail, record);
      case 'newComplaint':
        return this.beginComplaint.begin(route, mail, record);
    }
  }

  private async automatic(
    { complaintId, because }: Extract<Route, { to: 'automatic' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const decided = { trust: 'none', ...(await this.belongingTo(complaintId)) } as const;
    return this.keepMessage.settle(mail, record, decided, { outcome: 'automatic', because });
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
    const settlement = await this.keepMessage.settle(
      mail,
      record,
      { complaintId, personId, trust },
      { outcome, because },
    );
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
    const decided = { complaintId, personId, trust };
    const settlement = await this.keepMessage.settle(mail, record, decided, { outcome: 'restricted', because });
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
    const settlement = await this.keepMessage.settle(mail, record, decided, { outcome: 'appended', because });
    if (settlement.outcome === 'duplicate') return settlement;
    const said = (mail.replyText.trim() || mail.text.trim()).slice(0, 10_000);
    const text = said === '' ? onlyFiles[mail.locale ?? 'zh-CN'] : said;
    const told = await this.answerRequest.tell({ id: `mail-${record.id}`, complaintId, requestId, from, text });
    return { ...settlement, because: `${because}; ${told}`.slice(0, 300), outcome: outcomeOf(told) };
  }

  private async bounce(
    { of, because }: Extract<Route, { to: 'bounce' }>,
    mail: UnderstoodMail,
    record: TakenRecord,
  ): Promise<Omit<Settlement, 'at'>> {
    const decided = { trust: 'none', ...(await this.belongingTo(of?.complaintId)) } as const;
    const settlement = await this.keepMessage.settle(mail, record, decided, { outcome: 'bounce', because });
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

  /** The complaint that a message belongs to, and whose it is by that. */
  private async belongingTo(complaintId: string | undefined): Promise<Pick<Message, 'complaintId' | 'personId'>> {
    if (complaintId === undefined) return {};
    const { customerId: personId } = await this.casework.get(complaintId);
    return { complaintId, personId };
  }
}

/** What changed nothing is left to a person. */
function outcomeOf(told: AnswerTold): 'appended' | 'suspended' {
  return told === 'not theirs to answer' ? 'suspended' : 'appended';
}
