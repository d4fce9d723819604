import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formKeyOf, newFormKey } from '../page/form-key.js';
import { Languages } from '../page/language.js';
import { ReadPosted } from '../page/read-posted.js';
import { ComplaintForm } from './complaint-form.js';
import { FormFiles } from './form-files.js';
import type { FormState } from './form-pages.js';
import { FormPages } from './form-pages.js';
import { typedAnswers } from './form-view.js';
import { SendComplaint } from './send-complaint.js';

/** How a customer complains: the form and its summary. Each works with posts alone. */
@Controller()
export class ComplainController {
  constructor(
    private readonly pages: FormPages,
    private readonly languages: Languages,
    private readonly form: ComplaintForm,
    private readonly posts: ReadPosted,
    private readonly files: FormFiles,
    private readonly send: SendComplaint,
  ) {}

  @Get()
  empty(
    @Query('lang') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const locale = this.languages.of(request, reply, wanted);
    return this.pages.showForm(reply, { key: newFormKey(), locale, files: [] }, {});
  }

  /** One address for every button of the form; the button says what it is for. */
  @Post('complaints')
  async posted(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const posted = await this.posts.from(request);
    const { fields } = posted;
    const key = formKeyOf(fields);
    const button = typeof fields['do'] === 'string' ? fields['do'] : 'review';
    const switched = button.startsWith('language:') ? button.slice('language:'.length) : undefined;
    const locale = this.languages.of(request, reply, switched);
    const left = await this.files.take(key, this.form.form, posted, locale);
    const state: FormState = { key, locale, files: await this.files.of(key) };
    const typed = typedAnswers(this.form.form, fields);
    if (switched !== undefined || button === 'change') return this.pages.showForm(reply, state, typed);
    const answered = this.send.read(fields);
    if (answered.faults.size > 0 || left.length > 0)
      return this.pages.showForm(reply, state, typed, { faults: answered.faults, left });
    return button === 'send'
      ? this.send.send(request, reply, state, answered, posted)
      : this.pages.showSummary(reply, state, answered);
  }

  /** One file, as soon as it is chosen: for the page's script, which shows how far it is. */
  @Post('files')
  async file(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ files: { id: string; field: string; name: string; size: number }[]; left: readonly string[] }> {
    const posted = await this.posts.from(request);
    const key = formKeyOf(posted.fields);
    const left = await this.files.take(key, this.form.form, posted, this.languages.of(request, reply));
    const files = await this.files.of(key);
    return { files: files.map(({ id, field, name, size }) => ({ id, field, name, size })), left };
  }
}
