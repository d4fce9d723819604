import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TrackingLinks } from '#casework/tracking-links.js';
import type { AnsweredForm, AnswerFault } from '#intake/form-answers.js';
import { readAnswers } from '#intake/form-answers.js';
import type { Answers } from '#intake/form.js';
import { isAddress } from '#notifications/mail.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { formKeyOf, newFormKey } from '../page/form-key.js';
import { Languages } from '../page/language.js';
import { Pages } from '../page/pages.js';
import { ComplaintForm } from './complaint-form.js';
import { carriedAnswers, formView, summaryView, typedAnswers } from './form-view.js';
import { formTexts } from './form.texts.js';
import { Visits } from '../tracking/visits.js';
import { OpenComplaint } from './open-complaint.js';

type Typed = Readonly<Record<string, unknown>>;

/** How a customer complains: the form, its summary, and the receipt. Each works with posts alone. */
@Controller()
export class ComplainController {
  constructor(
    private readonly pages: Pages,
    private readonly languages: Languages,
    private readonly form: ComplaintForm,
    private readonly complaints: OpenComplaint,
    private readonly links: TrackingLinks,
    private readonly visits: Visits,
    private readonly time: TimeSource,
  ) {}

  @Get()
  empty(
    @Query('lang') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return this.showForm(reply, newFormKey(), this.languages.of(request, reply, wanted), {});
  }

  /** One address for every button of the form; the button says what it is for. */
  @Post('complaints')
  async posted(
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const typed = body ?? {};
    const key = formKeyOf(typed);
    const button = typeof typed['do'] === 'string' ? typed['do'] : 'review';
    const switched = button.startsWith('language:') ? button.slice('language:'.length) : undefined;
    const locale = this.languages.of(request, reply, switched);
    if (switched !== undefined || button === 'change')
      return this.showForm(reply, key, locale, typedAnswers(this.form.form, typed));
    const answered = this.read(typed);
    if (answered.faults.size > 0)
      return this.showForm(reply, key, locale, typedAnswers(this.form.form, typed), answered.faults);
    if (button !== 'send') return this.showSummary(reply, key, locale, answered);
    await this.send(reply, key, locale, answered);
    return undefined;
  }

  private async send(reply: FastifyReply, key: string, locale: Locale, { answers }: AnsweredForm): Promise<void> {
    const { form, categories } = this.form;
    const complaint = await this.complaints.open(key, form, categories, answers, locale);
    this.visits.begin(reply, complaint, await this.links.tokenOf(complaint.id));
    void reply.redirect(`/complaints/${complaint.ref}/receipt`, 303);
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
}
