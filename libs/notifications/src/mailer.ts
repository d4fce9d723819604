import { join } from 'node:path';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import { createTransport } from 'nodemailer';
import type { Configuration } from '#platform/configuration.js';
import { KeptMail } from './kept-mail.js';
import type { Delivery, Mail } from './mail.js';
import { isAddress, messageIdOf, nameOf } from './mail.js';
import { deliveryAfter, isSmtpFailure } from './smtp-failure.js';

/** Our own mark: a mail that comes in with it is one of ours on its way round, and is answered by nothing. */
export const loopHeader = 'X-Redress-Loop';

export interface MailerSettings {
  /** Without it mails are kept in the folder. */
  readonly smtpUrl?: string;
  readonly folder: string;
  readonly sender: { readonly name: string; readonly address: string };
  /** Milliseconds that one mail may take in all; a server that takes a byte a second is given up then. */
  readonly patience: number;
}

/** The account at the mail server is the sender where it is an address; servers accept no other. */
export function mailerSettings({ SMTP_URL, DATA_DIR }: Pick<Configuration, 'SMTP_URL' | 'DATA_DIR'>): MailerSettings {
  const account = SMTP_URL === undefined ? '' : decodeURIComponent(new URL(SMTP_URL).username);
  return {
    ...(SMTP_URL !== undefined && { smtpUrl: SMTP_URL }),
    folder: join(DATA_DIR, 'mail', 'outgoing'),
    sender: { name: 'Redress', address: isAddress(account) ? account : 'complaints@localhost' },
    patience: 60_000,
  };
}

/** Connections to the mail server at the same time; many servers accept no more than ten from one sender. */
const connections = 8;

/** Neither a file nor an address on the network is ever read to make a mail, whatever its text says. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

/** Sends mails over a few connections that are used again, and marks them so that they never loop. */
export class Mailer implements OnApplicationShutdown {
  private readonly kept: KeptMail;
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

  /** Tries once. Whatever the mail server does is an answer, not an error. */
  async send(mail: Mail): Promise<Delivery> {
    if (!isAddress(mail.to.address)) return { state: 'refused', reason: 'not an e-mail address' };
    if (!this.transport) return this.keep(mail);
    try {
      const { response } = await this.transport.sendMail({
        ...this.messageOf(mail),
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

  private async keep(mail: Mail): Promise<Delivery> {
    const { message } = await this.composer.sendMail(this.messageOf(mail));
    if (!Buffer.isBuffer(message)) throw new Error('a composed mail must be whole');
    return { state: 'delivered', answer: await this.kept.keep(nameOf(mail), message) };
  }

  private messageOf(mail: Mail): SendMailOptions {
    const { sender } = this.settings;
    const { address, name } = mail.to;
    return {
      from: sender,
      to: { address, name: oneLine(name ?? '') },
      // Nobody answers a mail without a sender, not even to say that it failed (RFC 3834 §3.3, RFC 5321 §4.5.5).
      envelope: { from: '', to: [address] },
      messageId: messageIdOf(mail, sender.address),
      date: new Date(mail.writtenAt),
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        [loopHeader]: sender.address,
        'Content-Language': mail.locale,
      },
      ...closed,
    };
  }
}

/** What people typed never begins another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
