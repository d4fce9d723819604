import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventNotAllowed } from '#casework/casework.errors.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { filesTexts } from '../page/files.texts.js';
import { formKeyOf } from '../page/form-key.js';
import { Languages } from '../page/language.js';
import { ReadPosted } from '../page/read-posted.js';
import type { Done } from './complaint.texts.js';
import { complaintTexts } from './complaint.texts.js';
import { ComplaintPages } from './complaint-pages.js';
import { CustomerActs } from './customer-acts.js';
import { Visits } from './visits.js';

type Typed = Readonly<Record<string, unknown>>;

/** The longest text that an event takes. */
const longest = 8_000;

/** A request of a customer whose link was checked, with what was typed. */
interface Asked {
  readonly ref: string;
  readonly body: Typed | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What customers do with their complaint. Every act is a post, and goes on to the page that shows what came of it. */
@Controller('complaints/:ref')
export class ActsController {
  constructor(
    private readonly visits: Visits,
    private readonly pages: ComplaintPages,
    private readonly acts: CustomerActs,
    private readonly languages: Languages,
    private readonly posts: ReadPosted,
  ) {}

  @Post('messages')
  async write(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    // Nobody sends us files before we know that the complaint is theirs.
    await this.visits.complaint(request, ref);
    const { fields: body, files, tooLarge } = await this.posts.from(request);
    const text = textOf(body, 'message');
    const { tooLarge: words } = filesTexts;
    const locale = this.languages.of(request, reply);
    const lacks =
      tooLarge.length > 0
        ? { message: `${tooLarge.join(', ')}${complaintTexts.colon[locale]}${words[locale]}` }
        : { message: text === '' && files.length === 0 };
    return this.act({ ref, body, request, reply }, lacks, async (complaint, key) => {
      await this.acts.write(complaint, key, text, files);
      return 'sent';
    });
  }

  @Post('chase')
  chase(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const text = textOf(body, 'text');
    return this.act({ ref, body, request, reply }, {}, async (complaint, key) => {
      await this.acts.record(complaint, key, { type: 'customer.chased', ...(text !== '' && { text }) });
      return 'chased';
    });
  }

  @Post('accept')
  accept(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.act({ ref, body, request, reply }, {}, async (complaint, key) => {
      await this.acts.answer(complaint, key, { type: 'customer.accepted', evidence: acceptedHere });
      return 'accepted';
    });
  }

  @Post('refuse')
  refuse(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reason = textOf(body, 'reason');
    return this.act({ ref, body, request, reply }, { reason: reason === '' }, async (complaint, key) => {
      await this.acts.answer(complaint, key, { type: 'customer.refused', reason });
      return 'refused';
    });
  }

  @Post('withdraw')
  withdraw(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reason = textOf(body, 'why');
    return this.act({ ref, body, request, reply }, { sure: body?.['sure'] !== 'yes' }, async (complaint, key) => {
      await this.acts.record(complaint, key, { type: 'customer.withdrew', ...(reason !== '' && { reason }) });
      return 'withdrawn';
    });
  }

  @Post('reopen')
  reopen(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reason = textOf(body, 'anew');
    return this.act({ ref, body, request, reply }, { anew: reason === '' }, async (complaint, key) => {
      const next = await this.visits.next(complaint);
      if (next) throw goesOnElsewhere(next);
      await this.acts.record(complaint, key, { type: 'complaint.reopened', reason });
      return 'reopened';
    });
  }

  @Post('rating')
  rate(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const handling = levelOf(body, 'handling');
    const outcome = levelOf(body, 'outcome');
    const comment = textOf(body, 'comment');
    const lacks = { rating: handling === undefined || outcome === undefined };
    return this.act({ ref, body, request, reply }, lacks, async (complaint, key) => {
      await this.acts.record(complaint, key, {
        type: 'survey.answered',
        handling: handling ?? 0,
        outcome: outcome ?? 0,
        ...(comment !== '' && { comment }),
      });
      return Math.min(handling ?? 0, outcome ?? 0) <= 2 ? 'ratedAgain' : 'rated';
    });
  }

  @Post('settings')
  settings(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.act({ ref, body, request, reply }, {}, async (complaint) => {
      await this.acts.setReach(complaint, body?.['language'], body?.['channel']);
      return 'saved';
    });
  }

  @Post('link')
  newLink(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.act(
      { ref, body, request, reply },
      {},
      async (complaint) => {
        await this.visits.renew(reply, complaint);
        return 'renewed';
      },
      '/receipt',
    );
  }

  /** On a device that others use as well. */
  @Post('leave')
  leave(@Param('ref') ref: string, @Res({ passthrough: true }) reply: FastifyReply): void {
    this.visits.end(reply, ref);
    void reply.redirect('/', 303);
  }

  /** Does it, once for each form, and shows the complaint; or says beside the field what is missing, or why it cannot be. */
  private async act(
    { ref, body, request, reply }: Asked,
    lacks: Readonly<Record<string, boolean | string>>,
    work: (complaint: StoredComplaint, key: string) => Promise<Done>,
    page = '',
  ): Promise<string | undefined> {
    const complaint = await this.visits.complaint(request, ref);
    const key = formKeyOf(body);
    const locale = this.languages.of(request, reply);
    const typed = body ?? {};
    const missing = Object.keys(lacks).filter((field) => lacks[field]);
    if (missing.length > 0) {
      const wordsOf = (field: string): string =>
        typeof lacks[field] === 'string' ? lacks[field] : wordsFor(field)[locale];
      const wrong = Object.fromEntries(missing.map((field) => [field, wordsOf(field)]));
      return this.pages.complaint(request, reply, complaint, { typed, wrong, status: 422 });
    }
    try {
      const done = await work(complaint, key);
      void reply.redirect(`/complaints/${ref}${page}?done=${done}`, 303);
      return undefined;
    } catch (error) {
      if (!(error instanceof EventNotAllowed)) throw error;
      const refusal = error.reasons.map(({ words }) => words[locale]).join(locale === 'en' ? '; ' : '；');
      const now = await this.visits.complaint(request, ref);
      return this.pages.complaint(request, reply, now, { refusal, typed, status: 409 });
    }
  }
}

const acceptedHere = 'Accepted on the page of the private link. · 客户通过私密链接页面表示接受。';

function wordsFor(field: string): { readonly en: string; readonly 'zh-CN': string } {
  if (field === 'sure') return complaintTexts.confirm;
  return field === 'rating' ? complaintTexts.surveyChoose : complaintTexts.missing;
}

function textOf(body: Typed | undefined, field: string): string {
  const text = body?.[field];
  return typeof text === 'string' ? text.trim().slice(0, longest) : '';
}

function levelOf(body: Typed | undefined, field: string): number | undefined {
  const level = body?.[field];
  return typeof level === 'string' && /^[1-5]$/.test(level) ? Number(level) : undefined;
}

/** Who has read an old page, or kept it open, asks for what nobody would do there. */
function goesOnElsewhere({ ref: other }: StoredComplaint): EventNotAllowed {
  return new EventNotAllowed('complaint.reopened', {
    reasons: [{ code: 'goes-on-elsewhere', values: { other } }],
    allowed: [],
  });
}
