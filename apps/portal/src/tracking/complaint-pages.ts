import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { MessageStore } from '#casework/message.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { portalAddress, trackingAddress } from '#casework/tracking-links.js';
import { Brand } from '#notifications/brand.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { filesTexts } from '../page/files.texts.js';
import { Languages } from '../page/language.js';
import { newFormKey } from '../page/form-key.js';
import { Pages } from '../page/pages.js';
import { personTexts } from '../person/person.texts.js';
import { WhatIsHeld } from '../person/what-is-held.js';
import { qrCode } from '../page/qr-code.js';
import { said } from '../page/said.js';
import { complaintPaper } from './complaint-paper.js';
import { complaintTexts, doneTexts } from './complaint.texts.js';
import type { ComplaintView } from './complaint-view.js';
import { complaintView } from './complaint-view.js';
import { Onward } from './onward.js';

/** What is said on the page besides the complaint itself. */
export interface Aside {
  /** What has just been done. */
  readonly done?: unknown;
  /** What could not be done, in words; and what was typed, so that it is not lost. */
  readonly refusal?: string;
  readonly typed?: Readonly<Record<string, unknown>>;
  /** What is wrong with a field, by its name. */
  readonly wrong?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** What the language switch says. */
  readonly wanted?: unknown;
}

/** The pages of one complaint. */
@Injectable()
export class ComplaintPages {
  constructor(
    private readonly pages: Pages,
    private readonly languages: Languages,
    private readonly messages: MessageStore,
    private readonly onward: Onward,
    private readonly held: WhatIsHeld,
    private readonly rulebooks: Rulebooks,
    private readonly brand: Brand,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** Where it stands, what went to and fro, and what the customer can do. */
  async complaint(
    request: FastifyRequest,
    reply: FastifyReply,
    complaint: StoredComplaint,
    { done, refusal, typed = {}, wrong = {}, status = 200, wanted }: Aside = {},
  ): Promise<string> {
    const locale = this.languages.of(request, reply, wanted);
    const view = await this.viewOf(request, complaint, locale);
    const isTheirsOnward = (await this.onward.of(complaint)) !== undefined;
    return this.pages.show(reply, {
      template: 'complaint',
      locale,
      title: 'title',
      texts: complaintTexts,
      content: {
        ...view,
        isTheirsOnward,
        // What is not settled is said where somebody works on it.
        can: { ...view.can, ...(isTheirsOnward && { reopen: { can: false } }) },
        key: newFormKey(),
        f: said(filesTexts, locale),
        p: said(personTexts, locale),
        person: await this.held.view(request, complaint, locale, typed),
        done: isDone(done) ? doneTexts[done][locale] : undefined,
        refusal,
        typed,
        wrong,
        faults: faultsView(wrong, locale),
        locales: locales.map((one) => ({
          value: one,
          label: one === 'en' ? 'English' : '中文',
          isChosen: one === complaint.locale,
        })),
      },
      scripts: ['done.js'],
      path: `/complaints/${complaint.ref}`,
      status,
    });
  }

  /** The reference, the private link, and what happens next: to keep, to print, to read out on the telephone. */
  async receipt(
    request: FastifyRequest,
    reply: FastifyReply,
    complaint: StoredComplaint,
    token: string,
    { done, wanted }: Pick<Aside, 'done' | 'wanted'>,
  ): Promise<string> {
    const locale = this.languages.of(request, reply, wanted);
    const { contact } = complaint;
    const link = trackingAddress(this.addressOf(request), token);
    const t = complaintTexts;
    return this.pages.show(reply, {
      template: 'receipt',
      locale,
      title: 'receiptTitle',
      texts: complaintTexts,
      content: {
        ...(await this.viewOf(request, complaint, locale)),
        done: isDone(done) ? doneTexts[done][locale] : undefined,
        isRenewed: done === 'renewed',
        link,
        qr: qrCode(link),
        reached: contact?.email === undefined ? t.called[locale] : t.mailed[locale].replace('{address}', contact.email),
      },
      scripts: ['print.js', 'draft.js', 'done.js'],
      path: `/complaints/${complaint.ref}/receipt`,
    });
  }

  /** The complaint as a file to keep, with the private link that opens it again. */
  async pdf(request: FastifyRequest, reply: FastifyReply, complaint: StoredComplaint, token: string): Promise<Buffer> {
    const locale = this.languages.of(request, reply);
    const link = trackingAddress(this.addressOf(request), token);
    const view = await this.viewOf(request, complaint, locale);
    const { zone } = this.rulebooks.rulebookFor(complaint.pins).calendar;
    return letterPdf(complaintPaper(view, link, said(complaintTexts, locale)), {
      house: this.brand.name[locale],
      locale,
      zone,
      writtenAt: this.time.now(),
      brand: this.brand,
      code: qrCode(link),
    });
  }

  private async viewOf(request: FastifyRequest, complaint: StoredComplaint, locale: Locale): Promise<ComplaintView> {
    const messages = await this.messages.ofComplaint(complaint.id);
    // What we write besides letters may repeat what was agreed with the customer.
    const isProved = await this.held.isProved(request, complaint);
    const shown = isProved ? messages : messages.filter((one) => one.direction === 'in' || one.letterId !== undefined);
    return complaintView(complaint, shown, this.rulebooks.rulebookFor(complaint.pins), locale, this.time.now());
  }

  /** The portal's public address; without one, where the browser found us. */
  private addressOf(request: FastifyRequest): string {
    if (this.configuration.PORTAL_URL !== undefined || request.headers.host === undefined)
      return portalAddress(this.configuration);
    return `${request.protocol}://${request.headers.host}`;
  }
}

function isDone(word: unknown): word is keyof typeof doneTexts {
  return typeof word === 'string' && Object.hasOwn(doneTexts, word);
}

/** What each field is called that can be wrong, and where it stands on the page. */
const places = {
  message: { place: 'message', label: complaintTexts.writeLabel },
  reason: { place: 'reason', label: complaintTexts.refuseWhy },
  anew: { place: 'anew', label: complaintTexts.reopenWhy },
  needs: { place: 'needs', label: personTexts.needsHelp },
  needsConsent: { place: 'needs-consent', label: personTexts.needsHelp },
  sure: { place: 'sure', label: complaintTexts.withdrawTitle },
  rating: { place: 'rating-error', label: complaintTexts.surveyTitle },
} as const;

/** Said at the head of the page too: the field is far below it, and may be in a part that was folded. */
function faultsView(
  wrong: Readonly<Record<string, string>>,
  locale: Locale,
): { place: string; label: string; words: string }[] {
  return Object.entries(places).flatMap(([field, { place, label }]) =>
    wrong[field] === undefined ? [] : [{ place, label: label[locale], words: wrong[field] }],
  );
}
