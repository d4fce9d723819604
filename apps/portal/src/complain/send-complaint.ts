import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnsweredForm } from '#intake/form-answers.js';
import { readAnswers } from '#intake/form-answers.js';
import { isAddress } from '#notifications/mail.js';
import { TimeSource } from '#platform/time-source.js';
import { SpamGuard } from '../guard/spam-guard.js';
import type { Posted } from '../page/read-posted.js';
import { Visits } from '../tracking/visits.js';
import { ComplaintForm } from './complaint-form.js';
import type { FormState } from './form-pages.js';
import { FormPages } from './form-pages.js';
import { OpenComplaint } from './open-complaint.js';

/** The day that begins first on earth is this far ahead: nobody's today is refused. */
const furthestEast = 14 * 3_600_000;

/** The last step of the form: from what was typed to a complaint, and to its receipt. */
@Injectable()
export class SendComplaint {
  constructor(
    private readonly form: ComplaintForm,
    private readonly pages: FormPages,
    private readonly complaints: OpenComplaint,
    private readonly guard: SpamGuard,
    private readonly visits: Visits,
    private readonly time: TimeSource,
  ) {}

  /** What was typed, judged by the form. */
  read(fields: Posted['fields']): AnsweredForm {
    const today = new Date(this.time.now() + furthestEast).toISOString().slice(0, 10);
    return readAnswers(this.form.form, fields, { categories: this.form.categories, isAddress, today });
  }

  /** Opens the complaint and leads to its receipt; under suspicion it asks for a little work first. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    state: FormState,
    answered: AnsweredForm,
    { fields }: Posted,
  ): Promise<string | undefined> {
    // A form that has become a complaint already is only shown again: that costs nothing and is no flood.
    if (!(await this.complaints.isOpen(state.key))) {
      const text = (name: string): string => [fields[name] ?? ''].flat()[0] ?? '';
      const shown = { trap: text('website'), proof: text('proof'), ticket: text('ticket') };
      const asked = await this.guard.judge(request, state.key, shown);
      if (asked !== 'welcome') return this.pages.showSummary(reply, state, answered, asked);
    }
    const complaint = await this.complaints.open(state, this.form, answered.answers);
    await this.visits.beginHere(reply, complaint);
    void reply.redirect(`/complaints/${complaint.ref}/receipt`, 303);
    return undefined;
  }
}
