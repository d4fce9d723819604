import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { Brand } from '#notifications/brand.js';
import { HouseSender } from '#notifications/house-sender.js';
import { letterheadOf } from '#notifications/letterhead.js';
import type { LetterDocument } from '#notifications/letter-pdf.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import { messageIdOf } from '#notifications/mail.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { TimeSource } from '#platform/time-source.js';
import type { Customer } from './customer.js';
import { CustomerCare } from './customer-care.js';
import { CustomerFiles } from './customer-files.js';
import type { Restriction } from './restriction.js';
import { restrictionViewOf } from './restriction-view.js';
import { asMail, endDocument, restrictionDocument } from './write-restriction.js';

/** The language of a customer who has told none. */
const usualLocale = 'zh-CN';

/** Tells a customer of a restriction, and of its end. A person has decided it: nothing holds the letter back. */
@Injectable()
export class RestrictionLetter {
  constructor(
    private readonly files: CustomerFiles,
    private readonly care: CustomerCare,
    private readonly mails: OutgoingMails,
    private readonly brand: Brand,
    private readonly sender: HouseSender,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** Puts the letter in; again it is the same letter. False when the customer has no address that it could go to. */
  async send(restriction: Restriction, about: 'restriction' | 'end'): Promise<boolean> {
    const customer = await this.files.get(restriction.customerId);
    const address = addressOf(customer);
    if (address === undefined) return false;
    const { locale = usualLocale } = customer;
    const from = this.sender.of(locale);
    const key = `${about}-${restriction.id}`;
    const writtenAt = this.time.now();
    const document = this.document(restriction, customer, about);
    await this.mails.put(
      {
        key,
        purpose: { kind: 'courtesy' },
        personId: customer.id,
        to: { address, ...(customer.name !== undefined && { name: customer.name }) },
        locale,
        writtenAt,
        ...asMail(document, locale, letterheadOf(this.brand, from.name, locale), await this.isLarge(customer)),
        heads: {
          messageId: messageIdOf({ key }, from.address),
          from,
          replyTo: from.address,
          references: [],
          nature: 'personal',
        },
      },
      writtenAt,
    );
    return true;
  }

  /** The letter of a restriction as a file, to be read beforehand or put in the post. */
  async pdf(restriction: Restriction): Promise<Buffer> {
    const customer = await this.files.get(restriction.customerId);
    const { locale = usualLocale } = customer;
    return letterPdf(this.document(restriction, customer, 'restriction'), {
      house: this.sender.of(locale).name,
      locale,
      zone: this.zone,
      writtenAt: restriction.decided?.at ?? this.time.now(),
      brand: this.brand,
      isLarge: await this.isLarge(customer),
    });
  }

  /** As every letter to them. */
  private async isLarge({ id }: Customer): Promise<boolean> {
    return (await this.care.of(id))?.needs.includes('largePrint') ?? false;
  }

  private document(
    restriction: Restriction,
    { name, locale = usualLocale }: Customer,
    about: 'restriction' | 'end',
  ): LetterDocument {
    const to = { ...(name !== undefined && { name }), locale, zone: this.zone };
    const now = this.time.now();
    return about === 'end'
      ? endDocument(restriction.log.at(-1)?.at ?? now, to)
      : restrictionDocument(restrictionViewOf(restriction, this.zone, now), to);
  }

  private get zone(): string {
    return this.rulebooks.currentRulebook().calendar.zone;
  }
}

/** A confirmed address first: one that only a form has named may be somebody else's. */
function addressOf({ reaches }: Customer): string | undefined {
  return reaches.find(({ kind, isConfirmed }) => kind === 'email' && isConfirmed)?.value;
}
