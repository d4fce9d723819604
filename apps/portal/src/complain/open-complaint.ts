import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { Contact, StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { answerLines } from '#intake/form-answers.js';
import type { DraftFile } from '#intake/form-draft.store.js';
import type { Answers, Form, FormField } from '#intake/form.js';
import { severityOf } from '#intake/form.js';
import { TimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { messageOf } from '../page/customer-message.js';
import { CustomerMessages } from '../page/customer-messages.js';
import { toldNeeds } from '../person/told-needs.js';
import { WhatIsHeld } from '../person/what-is-held.js';
import type { ComplaintForm } from './complaint-form.js';
import type { FormState } from './form-pages.js';
import { fileLines } from './form-view.js';

/** Answers that have a place of their own, and are not told again in the text. */
const ownPlace: ReadonlySet<string> = new Set([
  'subject',
  'description',
  'name',
  'email',
  'phone',
  'behalf',
  // Kept with consent only, and gone when that is taken back: what is in a complaint stays.
  'needs',
  'needsNote',
  'needsConsent',
]);

/** The most that a complaint's own text takes. */
const longestSummary = 10_000;

/** Makes a complaint of a form that was filled in. */
@Injectable()
export class OpenComplaint {
  constructor(
    private readonly casework: Casework,
    private readonly complaints: ComplaintStore,
    private readonly messages: CustomerMessages,
    private readonly customers: CustomerFiles,
    private readonly held: WhatIsHeld,
    private readonly time: TimeSource,
  ) {}

  /** True when this form has become a complaint already. */
  async isOpen(key: string): Promise<boolean> {
    return (await this.complaints.find(complaintIdOf(key))) !== undefined;
  }

  /**
   * The complaint of this form: opened now, or by an earlier click. What was changed in a form that was sent before is kept
   * as one more message of the same complaint. The message is stored first, with its files, and the complaint after it.
   */
  async open(
    { key, locale, files }: FormState,
    { form, categories }: Pick<ComplaintForm, 'form' | 'categories'>,
    answers: Answers,
  ): Promise<StoredComplaint> {
    const complaintId = complaintIdOf(key);
    const contact = contactOf(form, answers, locale);
    const now = this.time.now();
    const summary = summaryOf(form, categories, answers, files, locale);
    const existing = await this.complaints.find(complaintId);
    const customerId = existing?.customerId ?? (await this.customers.fileFor(complaintId, { ...contact, locale }));
    const written = { subject: textOf(answers, 'subject'), text: summary, contact, personId: customerId, files };
    const message = messageOf(complaintId, now, written);
    if (existing && (await this.messages.isKept(message.id))) return existing;
    // Before the complaint is there: whoever hears of it knows at once what its customer needs.
    const told = toldNeeds(answers);
    if (told) await this.held.keepWith({ id: complaintId, customerId }, told);
    await this.messages.keep(message);
    const by: Actor = { kind: 'customer', id: customerId };
    if (existing)
      return this.casework.record(complaintId, {
        type: 'customer.wrote',
        id: message.id,
        at: now,
        by,
        messageId: message.id,
      });
    const registration: Registration = {
      type: 'complaint.registered',
      id: key,
      at: now,
      by,
      channel: 'webForm',
      receivedAt: now,
      customerId,
      locale,
      subject: message.subject,
      summary,
      teamId: form.team,
      severity: severityOf(form, answers),
    };
    return this.casework.open(complaintId, registration, { contact });
  }
}

/** The complaint that comes of this form: always the same one, so a form that is sent twice is one complaint. */
export function complaintIdOf(key: string): string {
  return createHash('sha256').update(`webForm ${key}`).digest('hex').slice(0, 32);
}

/** The customer's own words, and below them what was answered besides, each with its question. */
function summaryOf(
  form: Form,
  categories: Taxonomy,
  answers: Answers,
  files: readonly DraftFile[],
  locale: Locale,
): string {
  const colon = locale === 'en' ? ': ' : '：';
  const lines = [
    ...answerLines(form, answers, categories, locale).filter(({ field }) => !ownPlace.has(field.id)),
    ...fileLines(form, files, locale),
  ].map(
    ({ label, answer }) =>
      `${label.replace(/[?？]$/, '')}${colon}${answer.replaceAll('\n', locale === 'en' ? ', ' : '、')}`,
  );
  const text = [textOf(answers, 'description'), lines.join('\n')].filter((part) => part !== '').join('\n\n');
  return text.slice(0, longestSummary);
}

function contactOf(form: Form, answers: Answers, locale: Locale): Contact {
  const name = textOf(answers, 'name');
  const email = textOf(answers, 'email');
  const phone = textOf(answers, 'phone');
  const behalf = textOf(answers, 'behalfName');
  return {
    ...(name !== '' && { name }),
    ...(email !== '' && { email }),
    ...(phone !== '' && { phone }),
    ...(behalf !== '' && {
      onBehalfOf: { name: behalf, relation: chosenWords(form, answers, 'behalfRelation', locale) },
    }),
  };
}

function chosenWords({ sections }: Form, answers: Answers, id: string, locale: Locale): string {
  const field: FormField | undefined = sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
  const chosen = textOf(answers, id);
  return field?.options.find((option) => option.id === chosen)?.label[locale] ?? chosen;
}

function textOf(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}
