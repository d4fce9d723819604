import { Controller, ForbiddenException, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';
import { mayDo } from '#people/permissions.js';
import type { LetterMistake } from '#notifications/letter-templates.js';
import { RuleHasProblems } from '#rules/rules.errors.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { guarded, shown } from '../complaints/guarded.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { savedAs } from '../complaints/saved-as.js';
import { Reads } from '../privacy/reads.js';
import type { LetterPreview } from './letter-previews.js';
import { LetterPreviews } from './letter-previews.js';
import type { LetterLine, LetterReading } from './letter-views.js';
import { LetterViews } from './letter-views.js';
import { PreviewLetterDto } from './letters.dto.js';

/** A preview as a client shows it. */
interface PreviewView {
  readonly letter: LetterName;
  /** What keeps it from being written; then nothing else is there. */
  readonly mistakes: readonly LetterMistake[];
  readonly subject?: string;
  readonly text?: string;
}

/** The wording of what goes to customers: what there is, what it owes, how it looks. It is changed as every rule of the house is. */
@Controller('api/letter-templates')
@Needs('letters.look')
export class LettersController {
  constructor(
    private readonly views: LetterViews,
    private readonly previews: LetterPreviews,
    private readonly complaints: ReadableComplaints,
  ) {}

  @Get()
  async list(): Promise<{ items: LetterLine[] }> {
    return { items: await this.views.lines() };
  }

  @Get(':name')
  async one(@Param('name') name: string): Promise<LetterReading> {
    return this.views.reading(name);
  }

  @Get(':name/preview')
  async preview(
    @Param('name') name: string,
    @Query() asked: PreviewLetterDto,
    @Acting() member: ActingMember,
  ): Promise<PreviewView> {
    return viewOf(await this.onSample(name, asked, member));
  }

  /** The mail itself. It holds no script and fetches nothing; whoever shows it forbids it both once more. */
  @Get(':name/preview/page')
  async page(
    @Param('name') name: string,
    @Query() asked: PreviewLetterDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return pageOf(await this.onSample(name, asked, member), reply);
  }

  @Get(':name/preview/pdf')
  async pdf(
    @Param('name') name: string,
    @Query() asked: PreviewLetterDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.paper(name, await this.onSample(name, asked, member), asked, reply);
  }

  @Get(':name/complaints/:ref')
  @Reads('complaint')
  async previewOf(
    @Param('name') name: string,
    @Param('ref') ref: string,
    @Query() asked: PreviewLetterDto,
    @Acting() member: ActingMember,
  ): Promise<PreviewView & { ref: string; customerId: string }> {
    const { preview, complaint } = await this.onComplaint(name, ref, asked, member);
    return { ...viewOf(preview), ref: complaint.ref, customerId: complaint.customerId };
  }

  @Get(':name/complaints/:ref/page')
  @Reads('complaint')
  async pageOf(
    @Param('name') name: string,
    @Param('ref') ref: string,
    @Query() asked: PreviewLetterDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return pageOf((await this.onComplaint(name, ref, asked, member)).preview, reply);
  }

  @Get(':name/complaints/:ref/pdf')
  @Reads('complaint')
  async pdfOf(
    @Param('name') name: string,
    @Param('ref') ref: string,
    @Query() asked: PreviewLetterDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.paper(name, (await this.onComplaint(name, ref, asked, member)).preview, asked, reply);
  }

  private async onSample(name: string, asked: PreviewLetterDto, member: ActingMember): Promise<LetterPreview> {
    ensureMayRead(asked, member);
    return this.previews.onSample(name, asked);
  }

  private async onComplaint(name: string, ref: string, asked: PreviewLetterDto, member: ActingMember) {
    const complaint = await this.complaints.get(ref, member);
    ensureMayRead(asked, member);
    return { complaint, preview: await this.previews.onComplaint(name, asked, complaint, member) };
  }

  private async paper(
    name: string,
    preview: LetterPreview,
    asked: PreviewLetterDto,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = await this.previews.pdf(preview, asked);
    if (!pdf) throw unwritten(preview);
    void reply.headers({ ...guarded, 'content-disposition': savedAs(`${name}-${asked.locale}.pdf`, 'letter.pdf') });
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }
}

/** Drafts are for those who write and approve them. */
function ensureMayRead({ draftId }: PreviewLetterDto, member: ActingMember): void {
  if (draftId !== undefined && !mayDo(member, 'rules.look'))
    throw new ForbiddenException('Your role does not show you drafts. 您的角色不能查看草稿。');
}

function viewOf({ letter, mistakes, written }: LetterPreview): PreviewView {
  return { letter, mistakes, ...(written && { subject: written.subject, text: written.text }) };
}

/** @throws RuleHasProblems when there is nothing to show */
function pageOf(preview: LetterPreview, reply: FastifyReply): string {
  if (!preview.written) throw unwritten(preview);
  void reply.headers({ ...guarded, 'content-security-policy': shown, 'content-type': 'text/html; charset=utf-8' });
  return preview.written.html;
}

function unwritten({ mistakes }: LetterPreview): RuleHasProblems {
  return new RuleHasProblems(
    mistakes.map(({ locale, line, words }) => ({ path: locale, ...(line !== undefined && { line }), words })),
  );
}
