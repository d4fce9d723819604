import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { Message } from '#casework/message.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { words } from './begin-complaint.js';
import { GiveMail } from './give-mail.js';
import { MailDecidedAlready, MailNotSuspended } from './intake.errors.js';
import type { Mailboxes } from './mailboxes.js';
import { loadMailboxes } from './mailboxes-file.js';
import type { Decided, Decision, SuspendedMail } from './suspended-mails.js';
import { SuspendedMails } from './suspended-mails.js';

type Person = Extract<Actor, { kind: 'staff' }>;

/**
 * A person decides what becomes of a mail that no rule could place. The decision is written down first, so that there is
 * one; the same decision again finishes what a process that died has left.
 */
@Injectable()
export class DecideSuspendedMail {
  private readonly mailboxes: Mailboxes;

  constructor(
    private readonly mails: SuspendedMails,
    private readonly given: GiveMail,
    private readonly casework: Casework,
    private readonly customers: CustomerFiles,
    private readonly time: TimeSource,
    { MAILBOXES_FILE }: Configuration,
  ) {
    this.mailboxes = loadMailboxes(MAILBOXES_FILE);
  }

  /**
   * It belongs to this complaint, which hears of it as of any word of the customer: at this person's word.
   * @throws MailNotSuspended, MailDecidedAlready, ComplaintNotFound, EventNotAllowed
   */
  async file(id: string, { id: complaintId }: StoredComplaint, by: Person): Promise<StoredComplaint> {
    const { mail, decided } = await this.decide(id, { kind: 'filed', complaintId }, by);
    return this.carriedOut(mail, decided, async () => {
      const told = await this.casework.record(complaintId, {
        type: 'customer.wrote',
        id: `decided-${id}`,
        at: this.time.now(),
        by,
        messageId: mail.messageId,
      });
      await this.move(mail, told, by);
      return told;
    });
  }

  /**
   * It is a complaint of its own. Its sender gets the notice that every complaint gets.
   * @throws MailNotSuspended, MailDecidedAlready, EventNotAllowed
   */
  async open(id: string, locale: Locale, by: Person): Promise<StoredComplaint> {
    const complaintId = createHash('sha256').update(`decided ${id}`).digest('hex').slice(0, 32);
    const { mail, decided } = await this.decide(id, { kind: 'opened', complaintId }, by);
    return this.carriedOut(mail, decided, async () => {
      const message = await this.given.messageOf(mail);
      const policy = this.mailboxes.of(mail.envelope.to)?.policy;
      const { address, name } = message.from;
      const contact = { ...(name !== undefined && { name: name.slice(0, 200) }), ...(address && { email: address }) };
      const customerId = await this.customers.fileFor(complaintId, { email: address, name, locale });
      const registration = { ...this.registrationOf(mail, message, locale, by), customerId };
      const opened = await this.casework.open(complaintId, registration, {
        contact,
        ...(policy !== undefined && { policy }),
      });
      await this.move(mail, opened, by);
      return opened;
    });
  }

  /**
   * Nothing comes of it. The mail stays, with who said so and why.
   * @throws MailNotSuspended, MailDecidedAlready, EventNotAllowed
   */
  async dismiss(id: string, reason: string, by: Person): Promise<void> {
    const { mail, decided } = await this.decide(id, { kind: 'dismissed', reason }, by);
    await this.carriedOut(mail, decided, async () => {
      if (mail.complaintId !== undefined)
        await this.note(mail.complaintId, mail, by, `该来信未予采纳。 The mail was not taken into account.\n${reason}`);
    });
  }

  private async decide(
    id: string,
    decision: Decision,
    { id: by }: Person,
  ): Promise<{ readonly mail: SuspendedMail; readonly decided: Decided }> {
    const mail = await this.mails.find(id);
    if (!mail) throw new MailNotSuspended(id);
    const decided: Decided = { ...decision, by, at: this.time.now() };
    if (await this.mails.decide(id, decided)) return { mail, decided };
    const before = (await this.mails.find(id))?.decision;
    if (!before || !isSame(before, decision)) throw before ? new MailDecidedAlready(before) : new MailNotSuspended(id);
    return { mail, decided: before };
  }

  /** A decision that the complaint refuses was none. */
  private async carriedOut<T>(mail: SuspendedMail, decided: Decided, carryOut: () => Promise<T>): Promise<T> {
    try {
      return await carryOut();
    } catch (error) {
      if (error instanceof EventNotAllowed) await this.mails.takeBack(mail.id, decided, this.time.now());
      throw error;
    }
  }

  /** The message goes to the complaint that it belongs to; the one that it seemed to belong to says where it went. */
  private async move(mail: SuspendedMail, { id, ref, customerId }: StoredComplaint, by: Person): Promise<void> {
    const message = await this.given.messageOf(mail);
    if (message.complaintId === id) return;
    if (message.complaintId !== undefined)
      await this.note(message.complaintId, mail, by, `该来信已转入 ${ref}。 The mail was moved to ${ref}.`);
    await this.given.give(mail, { id, customerId });
  }

  private async note(complaintId: string, mail: SuspendedMail, by: Person, text: string): Promise<void> {
    const { subject } = await this.given.messageOf(mail);
    const about = subject === '' ? mail.id : subject;
    await this.casework.record(complaintId, {
      type: 'note.added',
      id: `decided-${mail.id}-note`,
      at: this.time.now(),
      by,
      text: `${about}\n${text}`,
    });
  }

  private registrationOf(
    mail: SuspendedMail,
    message: Message,
    locale: Locale,
    by: Person,
  ): Omit<Registration, 'customerId'> {
    const text = message.replyText.trim() === '' ? message.text.trim() : message.replyText;
    return {
      type: 'complaint.registered',
      id: `decided-${mail.id}`,
      at: this.time.now(),
      by,
      channel: 'email',
      receivedAt: mail.receivedAt,
      lateRecordingReason: words.decidedLater[locale],
      locale,
      subject: (message.subject === '' ? words.noSubject[locale] : message.subject).slice(0, 200),
      summary: (text === '' ? words.noText[locale] : text).slice(0, 10_000),
      teamId: mail.teamId,
      severity: 'normal',
    };
  }
}

function isSame(before: Decided, decision: Decision): boolean {
  if (before.kind !== decision.kind) return false;
  return before.kind === 'dismissed' || decision.kind === 'dismissed' || before.complaintId === decision.complaintId;
}
