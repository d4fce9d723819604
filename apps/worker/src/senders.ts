import { Injectable } from '@nestjs/common';
import { loadMailboxes } from '#intake/mailboxes-file.js';
import type { Mailboxes } from '#intake/mailboxes.js';
import type { MailSender } from '#notifications/mail.js';
import { Mailer } from '#notifications/mailer.js';
import { Configuration } from '#platform/configuration.js';

/** Who a team's mails are from: the mailbox that its customers write to, so that their answers come there again. */
@Injectable()
export class Senders {
  private readonly mailboxes: Mailboxes;

  constructor(
    private readonly mailer: Mailer,
    { MAILBOXES_FILE }: Configuration,
  ) {
    this.mailboxes = loadMailboxes(MAILBOXES_FILE);
  }

  /** The name is the house's, whatever the mailbox. */
  get house(): string {
    return this.mailer.sender.name;
  }

  of(teamId: string): MailSender {
    const mailbox = this.mailboxes.mailboxes.find(({ team }) => team === teamId);
    return mailbox ? { name: this.house, address: mailbox.address } : this.mailer.sender;
  }
}
