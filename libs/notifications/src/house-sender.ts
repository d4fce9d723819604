import { Injectable } from '@nestjs/common';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { Brand } from './brand.js';
import type { MailSender } from './mail.js';
import { Mailer } from './mailer.js';

/** Who mails to customers are from: the brand by its name in the reader's language; without a brand the sender's own name. */
@Injectable()
export class HouseSender {
  constructor(
    private readonly brand: Brand,
    private readonly mailer: Mailer,
  ) {}

  of(locale: Locale): MailSender {
    const { name, address } = this.mailer.sender;
    return { name: this.brand.isConfigured ? this.brand.name[locale] : name, address };
  }
}
