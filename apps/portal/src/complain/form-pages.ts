import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnsweredForm, AnswerFault } from '#intake/form-answers.js';
import type { DraftFile } from '#intake/form-draft.store.js';
import type { Answers } from '#intake/form.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { AskedProof } from '../guard/proof.js';
import { patience } from '../guard/proof.js';
import { filesTexts } from '../page/files.texts.js';
import { Pages } from '../page/pages.js';
import { said } from '../page/said.js';
import { ComplaintForm } from './complaint-form.js';
import { carriedAnswers, formView, summaryView } from './form-view.js';
import { formTexts } from './form.texts.js';

/** What one form holds so far. */
export interface FormState {
  readonly key: string;
  readonly locale: Locale;
  readonly files: readonly DraftFile[];
}

const noFaults: ReadonlyMap<string, AnswerFault> = new Map();

/** The form, and the summary of what will be sent. */
@Injectable()
export class FormPages {
  constructor(
    private readonly pages: Pages,
    private readonly form: ComplaintForm,
  ) {}

  /** The form with what was typed so far; what is wrong stands beside each field. */
  showForm(
    reply: FastifyReply,
    { key, locale, files }: FormState,
    typed: Answers,
    { faults = noFaults, left = [] }: { faults?: ReadonlyMap<string, AnswerFault>; left?: readonly string[] } = {},
  ): string {
    const { form, categories } = this.form;
    return this.pages.show(reply, {
      template: 'form',
      locale,
      title: 'title',
      texts: formTexts,
      content: {
        key,
        f: said(filesTexts, locale),
        version: form.version,
        ...formView(form, categories, { typed, faults, files, left }, locale),
      },
      scripts: ['conditions.js', 'steps.js', 'files.js', 'draft.js', 'suggestions.js'],
      status: faults.size > 0 || left.length > 0 ? 422 : 200,
    });
  }

  /** Everything once more before it is sent; under suspicion with the little work that is asked first. */
  showSummary(
    reply: FastifyReply,
    { key, locale, files }: FormState,
    answered: AnsweredForm,
    asked?: AskedProof,
  ): string {
    const { form, categories } = this.form;
    const { answers } = answered;
    return this.pages.show(reply, {
      template: 'summary',
      locale,
      title: asked ? 'proveTitle' : 'summaryTitle',
      texts: formTexts,
      content: {
        key,
        sections: summaryView(form, categories, { answers, files }, locale),
        carried: carriedAnswers(answers),
        asked,
        wait: fill(formTexts.waitFirst, { seconds: patience / 1000 })[locale],
      },
      scripts: asked ? ['prove.js'] : [],
      status: asked ? 429 : 200,
    });
  }
}
