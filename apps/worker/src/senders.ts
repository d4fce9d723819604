import { Injectable } from '@nestjs/common';
import { loadMailboxes } from '#intake/mailboxes-file.js';
import type { Mailboxes } from '#intake/mailboxes.js';
import { HouseSender } from '#notifications/house-sender.js';
import type { MailSender } from '#notifications/mail.js';
import { Configuration } from '#platform/configuration.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';

/** Who a team's mails are from: the mailbox that its customers write to, so that their answers come there again. */
@Injectable()
export class Senders {
  private readonly mailboxes: Mailboxes;

  constructor(
    private readonly house: HouseSender,
    { MAILBOXES_FILE }: Configuration,
  ) {
    this.mailboxes = loadMailboxes(MAILBOXES_FILE);
  }

  /** The name is the house's, whatever the mailbox. */
  of(teamId: string, locale: Locale): MailSender {
    const { name, address } = this.house.of(locale);
    const mailbox = this.mailboxes.mailboxes.find(({ team }) => team === teamId);
    return { name, address: mailbox?.address ?? address };
  }
}
