import { randomBytes } from 'node:crypto';
import { BadRequestException, Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnsweredForm, AnswerFault } from '#intake/form-answers.js';
import { readAnswers } from '#intake/form-answers.js';
import type { Answers } from '#intake/form.js';
import { isAddress } from '#notifications/mail.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { languageOf, rememberLanguage } from '../page/language.js';
import { Pages } from '../page/pages.js';
import { ComplaintForm } from './complaint-form.js';
import { carriedAnswers, formView, summaryView, typedAnswers } from './form-view.js';
import { formTexts } from './form.texts.js';
import { OpenComplaint } from './open-complaint.js';
import { receiptTexts } from './receipt.texts.js';

type Typed = Readonly<Record<string, unknown>>;

/** How a customer complains: the form, its summary, and the receipt. Each works with posts alone. */
@Controller()
export class ComplainController {
  constructor(
    private readonly pages: Pages,
    private readonly form: ComplaintForm,
    private readonly complaints: OpenComplaint,
    private readonly time: TimeSource,
  ) {}

  @Get()
  empty(
    @Query('lang') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const locale = this.chosen(wanted, reply) ?? languageOf(request);
    return this.showForm(reply, newKey(), locale, {});
  }

  /** One address for every button of the form; the button says what it is for. */
  @Post('complaints')
  async posted(
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = body ?? {};
    const key = keyOf(typed);
    const button = typeof typed['do'] === 'string' ? typed['do'] : 'review';
    const switched = button.startsWith('language:') ? this.chosen(button.slice('language:'.length), reply) : undefined;
    const locale = switched ?? languageOf(request);
    if (switched || button === 'change') return this.showForm(reply, key, locale, typedAnswers(this.form.form, typed));
    const answered = this.read(typed);
    if (answered.faults.size > 0)
      return this.showForm(reply, key, locale, typedAnswers(this.form.form, typed), answered.faults);
    return button === 'send' ? this.send(reply, key, locale, answered) : this.showSummary(reply, key, locale, answered);
  }

  private async send(reply: FastifyReply, key: string, locale: Locale, { answers }: AnsweredForm): Promise<string> {
    const { form, categories } = this.form;
    const complaint = await this.complaints.open(key, form, categories, answers, locale);
    return this.pages.show(reply, {
      template: 'receipt',
      locale,
      title: 'title',
      texts: receiptTexts,
      content: { ref: complaint.ref },
      path: '/',
    });
  }

  private showForm(
    reply: FastifyReply,
    key: string,
    locale: Locale,
    typed: Answers,
    faults: ReadonlyMap<string, AnswerFault> = new Map(),
  ): string {
    return this.pages.show(reply, {
      template: 'form',
      locale,
      title: 'title',
      texts: formTexts,
      content: { key, ...formView(this.form.form, this.form.categories, typed, faults, locale) },
      status: faults.size > 0 ? 422 : 200,
    });
  }

  private showSummary(reply: FastifyReply, key: string, locale: Locale, { answers }: AnsweredForm): string {
    const { form, categories } = this.form;
    return this.pages.show(reply, {
      template: 'summary',
      locale,
      title: 'summaryTitle',
      texts: formTexts,
      content: { key, sections: summaryView(form, categories, answers, locale), carried: carriedAnswers(answers) },
    });
  }

  private read(typed: Typed): AnsweredForm {
    const { form, categories } = this.form;
    // The day that begins first on earth: nobody's today is refused.
    const today = new Date(this.time.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    return readAnswers(form, typed, { categories, isAddress, today });
  }

  private chosen(wanted: unknown, reply: FastifyReply): Locale | undefined {
    const locale = locales.find((one) => one === wanted);
    if (locale) rememberLanguage(reply, locale);
    return locale;
  }
}

/** 128 bits that nobody can guess: whoever sends the form again with them sends the same complaint. */
function newKey(): string {
  return randomBytes(16).toString('base64url');
}

function keyOf({ key }: Typed): string {
  if (typeof key === 'string' && /^[\w-]{22}$/.test(key)) return key;
  throw new BadRequestException('The form came without its key.');
}
