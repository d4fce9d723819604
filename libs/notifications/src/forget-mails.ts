import { Injectable } from '@nestjs/common';
import { KeptMail } from './kept-mail.js';
import { nameOf } from './mail.js';
import { Mailer } from './mailer.js';
import type { Forgotten } from './outgoing-mails.js';
import { OutgoingMails } from './outgoing-mails.js';

/** Takes away what is left of mails to customers who are erased, or of a complaint that is purged: those that wait, and the files of those that were kept. */
@Injectable()
export class ForgetMails {
  constructor(
    private readonly mails: OutgoingMails,
    private readonly mailer: Mailer,
  ) {}

  /** Digests tell of many customers, so all that were kept are taken away. */
  async forget(whose: Forgotten): Promise<void> {
    const kept: KeptMail = this.mailer.kept;
    for (const mail of await this.mails.forget(whose)) await kept.discard(nameOf(mail));
  }
}
