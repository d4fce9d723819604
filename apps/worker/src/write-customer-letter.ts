import { Injectable } from '@nestjs/common';
import { FileNotFound } from '#casework/casework.errors.js';
import { FileStore } from '#casework/file.store.js';
import { Brand } from '#notifications/brand.js';
import { CustomerCare } from '#customers/customer-care.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import type { MailAttachment } from '#notifications/mail.js';
import { HouseLetters } from '#rules/house-letters.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Draft } from './customer-mail.js';

/** Letters that people keep, print and show to others: a file goes with them. */
const kept: readonly LetterName[] = [
  'holding',
  'finalResponse',
  'summaryResolution',
  'deadlock',
  'rejection',
  'referral',
];

/** What a letter needs besides its facts. */
export interface Writing {
  readonly house: string;
  /** The line by which the answer is known. */
  readonly token: string;
  readonly writtenAt: number;
  /** Which complaint it is about, and whose that is. */
  readonly complaintId: string;
  readonly customerId: string;
  /** The key of the complaint whose letter it is (`keyNameOf`). */
  readonly keyName: string;
}

/** Writes a letter out: the mail, and the file that goes with it. */
@Injectable()
export class WriteCustomerLetter {
  constructor(
    private readonly letters: HouseLetters,
    private readonly brand: Brand,
    private readonly files: FileStore,
    private readonly care: CustomerCare,
  ) {}

  async write(
    letter: LetterName,
    facts: LetterFacts,
    { house, token, writtenAt, keyName, complaintId, customerId }: Writing,
  ): Promise<Draft> {
    const isLarge = (await this.care.of(customerId, complaintId))?.needs.includes('largePrint') ?? false;
    const { document, template, subject, text, html } = this.letters.current.write(letter, facts, {
      house,
      token,
      brand: this.brand,
      isLarge,
    });
    if (!kept.includes(letter)) return { template, subject, text, html, attachments: await this.enclosed(facts) };
    const pdf = await letterPdf(document, {
      house,
      locale: facts.locale,
      zone: facts.zone,
      writtenAt,
      brand: this.brand,
      isLarge,
    });
    const { id: fileId, size } = await this.files.keep(pdf, { keyName });
    const name = `${letterWords[letter][facts.locale]} ${facts.ref}.pdf`;
    return { template, subject, text, html, attachments: [{ fileId, name, type: 'application/pdf', size }] };
  }

  /** What a person sends along with their own words. */
  private async enclosed({ message }: LetterFacts): Promise<MailAttachment[]> {
    return Promise.all(
      (message?.files ?? []).map(async ({ fileId, name }) => {
        const file = await this.files.find(fileId);
        if (!file) throw new FileNotFound(fileId);
        return { fileId, name, type: file.type, size: file.size };
      }),
    );
  }
}
