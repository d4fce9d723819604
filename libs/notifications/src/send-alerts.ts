import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { AlertBook } from './alert-book.js';
import type { MailFiles, MailOutcome } from './deliver-mail.js';
import { DeliverMail } from './deliver-mail.js';
import { Mailer } from './mailer.js';
import { OutgoingMails } from './outgoing-mails.js';

/** An alert carries no file. */
const noFiles: MailFiles = {
  read: (fileId) => Promise.reject(new Error(`an alert has no file ${fileId}`)),
};

/** Sends single alerts by whoever is alive; all other mail is the workers' to deliver. */
@Injectable()
export class SendAlerts {
  private readonly deliverMail: DeliverMail;

  constructor(mails: OutgoingMails, mailer: Mailer, book: AlertBook, time: TimeSource) {
    const outcome: MailOutcome = {
      tell: async ({ key, purpose }, { state }) => {
        if (purpose.kind !== 'alert') throw new Error(`the mail ${key} brings no alert`);
        await book.mailSettled(purpose.alertId, state === 'delivered' ? 'sent' : 'failed');
      },
    };
    this.deliverMail = new DeliverMail(mails, mailer, outcome, noFiles, time);
  }

  /** Those that are not due, went already, or are in another's hands are left alone. */
  async send(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.deliverMail.deliver(key);
  }
}
