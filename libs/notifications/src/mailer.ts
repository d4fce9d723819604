import type { OnApplicationShutdown } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import { createTransport } from 'nodemailer';
import { KeptMail } from './kept-mail.js';
import type { Delivery, Mail, MailHeads, MailSender } from './mail.js';
import { isAddress, largestMail, messageIdOf, nameOf, sizeOf } from './mail.js';
import type { MailerSettings } from './mailer-settings.js';
import { deliveryAfter, isSmtpFailure } from './smtp-failure.js';

/**
 * Our own mark, on what a machine sent: a mail that comes in with it is one of ours on its way round, and is answered by
 * nothing. What a person sent bears none, for the house that gets it may run this system too, and a person is to read it.
 */
export const loopHeader = 'X-Redress-Loop';

/** Connections to the mail server at the same time; many servers accept no more than ten from one sender. */
const connections = 8;

/** Neither a file nor an address on the network is ever read to make a mail, whatever its text says. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

/** A file in full, to go with a mail. */
export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Sends mails over a few connections that are used again, and marks them so that they never loop. */
export class Mailer implements OnApplicationShutdown {
  /** Where mails are while there is no mail server. */
  readonly kept: KeptMail;
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed });
  private readonly transport;

  constructor(private readonly settings: MailerSettings) {
    this.kept = new KeptMail(settings.folder);
    this.transport =
      settings.smtpUrl === undefined
        ? undefined
        : createTransport({
            pool: true,
            url: settings.smtpUrl,
            maxConnections: connections,
            maxMessages: 100,
            // We count attempts ourselves, and want to know of each that may have arrived.
            maxRequeues: 0,
            idleTimeout: 5000,
            connectionTimeout: Math.min(10_000, settings.patience),
            greetingTimeout: Math.min(10_000, settings.patience),
            socketTimeout: Math.min(30_000, settings.patience),
            ...closed,
          });
  }

  /** Who our mails are from, where nobody else is said. */
  get sender(): MailSender {
    return this.settings.sender;
  }

  /** Tries once. Whatever the mail server does is an answer, not an error. */
  async send(mail: Mail, files: readonly AttachedFile[] = []): Promise<Delivery> {
    if (!isAddress(mail.to.address)) return { state: 'refused', reason: 'not an e-mail address' };
    if (sizeOf(mail) > largestMail) return { state: 'refused', reason: `larger than ${largestMail} bytes` };
    if (!this.transport) return this.keep(mail, files);
    try {
      const { response } = await this.transport.sendMail({
        ...this.messageOf(mail, files),
        signal: AbortSignal.timeout(this.settings.patience),
      });
      return { state: 'delivered', answer: response };
    } catch (error) {
      if (!isSmtpFailure(error)) throw error;
      return deliveryAfter(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private async keep(mail: Mail, files: readonly AttachedFile[]): Promise<Delivery> {
    const { message } = await this.composer.sendMail(this.messageOf(mail, files));
    if (!Buffer.isBuffer(message)) throw new Error('a composed mail must be whole');
    return { state: 'delivered', answer: await this.kept.keep(nameOf(mail), message) };
  }

  private messageOf(mail: Mail, files: readonly AttachedFile[]): SendMailOptions {
    const { heads } = mail;
    const { name, address } = heads?.from ?? this.settings.sender;
    const to = { address: mail.to.address, name: oneLine(mail.to.name ?? '') };
    return {
      from: { name: oneLine(name), address },
      to,
      // Without an address to come back to, nobody answers it, not even to say that it failed (RFC 3834 §3.3, RFC 5321 §4.5.5).
      envelope: { from: heads?.bounceTo ?? '', to: [to.address] },
      messageId: heads?.messageId ?? messageIdOf(mail, address),
      ...(heads && { replyTo: { name: oneLine(name), address: heads.replyTo } }),
      ...(heads?.inReplyTo !== undefined && { inReplyTo: heads.inReplyTo }),
      ...(heads && heads.references.length > 0 && { references: [...heads.references] }),
      date: new Date(mail.writtenAt),
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      attachments: files.map(({ name: filename, type: contentType, content }) => ({
        filename: oneLine(filename),
        contentType,
        content,
      })),
      headers: {
        ...marksOf(heads?.nature ?? 'notice', address),
        'Content-Language': mail.locale,
      },
      ...(this.settings.dkim && { dkim: this.settings.dkim }),
      ...closed,
    };
  }
}

/** Asks machines not to answer; but not to keep silent about a mail that could not be delivered, as `All` would. */
const noAutomaticAnswer = { 'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply' };

function marksOf(nature: MailHeads['nature'], sender: string): Record<string, string> {
  switch (nature) {
    case 'answer':
      return { 'Auto-Submitted': 'auto-replied', ...noAutomaticAnswer, [loopHeader]: sender };
    case 'notice':
      return { 'Auto-Submitted': 'auto-generated', ...noAutomaticAnswer, [loopHeader]: sender };
    case 'personal':
      // A person wrote it, and may be told that the reader is away.
      return {};
  }
}

/** What people typed never begins another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
