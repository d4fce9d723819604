import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import type { DraftRead } from '#rules/draft-rules.js';
import { DraftRules } from '#rules/draft-rules.js';
import { OrderRuns } from '#rules/order-runs.js';
import { PublishRules } from '#rules/publish-rules.js';
import type { RuleDraft } from '#rules/rule-draft.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import type { RuleRun } from '#rules/rule-run.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';
import {
  AnswerDraftDto,
  ApproveDraftDto,
  BeginDraftDto,
  ChangeDraftDto,
  ProposeDraftDto,
  TryDraftDto,
} from './rules.dto.js';
import { runViewOf } from './run-view.js';

type DraftView = Omit<RuleDraft, 'form' | 'base' | 'content' | 'isUntold'>;
type DraftReading = DraftView & Omit<DraftRead, 'draft'>;

/** Drafts of rules, from the first word to the second person's yes. */
@Controller('api/rule-drafts')
export class DraftsController {
  constructor(
    private readonly drafts: DraftRules,
    private readonly store: RuleDrafts,
    private readonly publish: PublishRules,
    private readonly runs: OrderRuns,
  ) {}

  @Get()
  @Needs('rules.look')
  async list(@Query() { cursor, limit = usualLimit }: PageDto): Promise<{ items: DraftView[]; next?: string }> {
    const { items, next } = await this.store.page(limit, cursor === undefined ? undefined : instantAndId(cursor));
    return { items: items.map(viewOf), ...(next && { next: writtenCursor(next.at, next.id) }) };
  }

  @Post()
  @Needs('rules.draft')
  async begin(@Body() { kind, name, reason }: BeginDraftDto, @Acting() { id }: ActingMember): Promise<DraftReading> {
    return this.reading(await this.drafts.begin(kind, name, reason, id));
  }

  @Get(':id')
  @Needs('rules.look')
  async one(@Param('id') id: string): Promise<DraftReading> {
    return this.reading(await this.drafts.get(id));
  }

  @Post(':id/values')
  @HttpCode(200)
  @Needs('rules.draft')
  async change(
    @Param('id') id: string,
    @Body() { revision, values }: ChangeDraftDto,
    @Acting() member: ActingMember,
  ): Promise<DraftReading> {
    return this.reading(await this.drafts.change(id, revision, values, member.id));
  }

  @Post(':id/propose')
  @HttpCode(200)
  @Needs('rules.draft')
  async propose(
    @Param('id') id: string,
    @Body() { revision, reason, from }: ProposeDraftDto,
    @Acting() member: ActingMember,
  ): Promise<DraftReading> {
    const wish = { reason, ...(from !== undefined && { from }) };
    return this.reading(await this.drafts.propose(id, revision, wish, member.id));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Needs('rules.approve')
  async approve(
    @Param('id') id: string,
    @Body() { revision }: ApproveDraftDto,
    @Acting() member: ActingMember,
  ): Promise<DraftReading> {
    return this.reading(await this.publish.approve(id, revision, member.id));
  }

  /** Back to be written in. */
  @Post(':id/give-back')
  @HttpCode(200)
  @Needs('rules.approve')
  async giveBack(
    @Param('id') id: string,
    @Body() { revision, reason }: AnswerDraftDto,
    @Acting() member: ActingMember,
  ): Promise<DraftReading> {
    return this.reading(await this.drafts.giveBack(id, revision, reason, member.id));
  }

  @Post(':id/drop')
  @HttpCode(200)
  @Needs('rules.draft')
  async drop(
    @Param('id') id: string,
    @Body() { revision, reason }: AnswerDraftDto,
    @Acting() member: ActingMember,
  ): Promise<DraftReading> {
    return this.reading(await this.drafts.drop(id, revision, reason, member.id));
  }

  /** What would have become of the complaints of the last months. */
  @Post(':id/trials')
  @Needs('rules.draft')
  async try(
    @Param('id') id: string,
    @Body() { months }: TryDraftDto,
    @Acting() member: ActingMember,
  ): Promise<Omit<RuleRun, 'content'>> {
    return runViewOf(await this.runs.trial(id, months, member.id));
  }

  private reading(draft: RuleDraft): DraftReading {
    const { draft: _draft, ...read } = this.drafts.read(draft);
    return { ...viewOf(draft), ...read };
  }
}

function viewOf({ form: _form, base: _base, content: _content, isUntold: _untold, ...view }: RuleDraft): DraftView {
  return view;
}
