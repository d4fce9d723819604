import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CustomerFiles } from '#customers/customer-files.js';
import type { Limits, Restriction } from '#customers/restriction.js';
import { Restrictions } from '#customers/restrictions.js';
import { RestrictionLetter } from '#customers/restriction-letter.js';
import type { ActingMember } from '#people/acting-member.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';
import type { RestrictionShown } from './customer-view.js';
import { shownTo } from './customer-view.js';
import { ReasonDto } from './customers.dto.js';
import { AskRestrictionDto, ListRestrictionsDto, ReviewRestrictionDto } from './restrictions.dto.js';

/** A restriction in a list of many customers'. */
export type RestrictionLine = RestrictionShown & { readonly customer: { readonly id: string; readonly name?: string } };

/** Restrictions of unreasonable conduct: asked for by a lead, decided by somebody above. */
@Controller('api')
@Needs('restrictions.decide')
export class RestrictionsController {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly files: CustomerFiles,
    private readonly letter: RestrictionLetter,
    private readonly directory: StaffDirectory,
    private readonly complaints: ReadableComplaints,
  ) {}

  /** Of all customers, the latest asked for first. */
  @Get('restrictions')
  @Needs('customers.read')
  @Reads('list')
  async list(
    @Query() { state = 'asked', cursor, limit = usualLimit }: ListRestrictionsDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: RestrictionLine[]; next?: string }> {
    const after = cursor === undefined ? undefined : instantAndId(cursor);
    const { items, next } = await this.restrictions.page([state], limit, after);
    return {
      items: await Promise.all(items.map((one) => this.lineOf(one, member))),
      ...(next && { next: writtenCursor(next.at, next.id) }),
    };
  }

  @Post('customers/:id/restrictions')
  @Needs('restrictions.ask')
  async ask(
    @Param('id') id: string,
    @Body() { limits, ...proposal }: AskRestrictionDto,
    @Acting() member: ActingMember,
  ): Promise<RestrictionShown> {
    const asked = { ...proposal, limits: await this.limitsOf(limits) };
    return this.shown(member, await this.restrictions.ask(id, asked, member.id));
  }

  @Post('customers/:id/restrictions/:restrictionId/withdraw')
  @Needs('restrictions.ask')
  @HttpCode(200)
  async withdraw(
    @Param('id') id: string,
    @Param('restrictionId') restrictionId: string,
    @Acting() member: ActingMember,
  ): Promise<RestrictionShown> {
    return this.shown(member, await this.restrictions.withdraw(id, restrictionId, member.id));
  }

  @Post('customers/:id/restrictions/:restrictionId/approve')
  @HttpCode(200)
  async approve(
    @Param('id') id: string,
    @Param('restrictionId') restrictionId: string,
    @Acting() member: ActingMember,
  ): Promise<RestrictionShown> {
    return this.shown(member, await this.restrictions.approve(id, restrictionId, member.id));
  }

  @Post('customers/:id/restrictions/:restrictionId/decline')
  @HttpCode(200)
  async decline(
    @Param('id') id: string,
    @Param('restrictionId') restrictionId: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<RestrictionShown> {
    return this.shown(member, await this.restrictions.decline(id, restrictionId, member.id, reason));
  }

  /** It goes on until the next review. */
  @Post('customers/:id/restrictions/:restrictionId/review')
  @HttpCode(200)
  async review(
    @Param('id') id: string,
    @Param('restrictionId') restrictionId: string,
    @Body() { reviewAt, reason }: ReviewRestrictionDto,
    @Acting() member: ActingMember,
  ): Promise<RestrictionShown> {
    return this.shown(member, await this.restrictions.review(id, restrictionId, reviewAt, member.id, reason));
  }

  /** It ends before its time. */
  @Post('customers/:id/restrictions/:restrictionId/lift')
  @HttpCode(200)
  async lift(
    @Param('id') id: string,
    @Param('restrictionId') restrictionId: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<RestrictionShown> {
    return this.shown(member, await this.restrictions.lift(id, restrictionId, member.id, reason));
  }

  /** What the customer is told, to be read beforehand, or printed where there is no e-mail address. */
  @Get('customers/:id/restrictions/:restrictionId/letter')
  @Needs('customers.read')
  @Reads('customer')
  async pdf(
    @Param('id') id: string,
    @Param('restrictionId') restrictionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = await this.letter.pdf(await this.restrictions.get(id, restrictionId));
    void reply.headers({ 'content-disposition': 'attachment; filename="letter.pdf"', 'cache-control': 'no-store' });
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }

  private async limitsOf({ contactId, ...limits }: AskRestrictionDto['limits']): Promise<Limits> {
    if (contactId === undefined) return limits;
    const contact = await this.directory.find(contactId);
    if (!contact || contact.leftAt !== undefined)
      throw invalidFields({ field: 'limits.contactId', reasons: ['contactId must be somebody who works here'] });
    return { ...limits, contact: { id: contact.id, name: contact.name } };
  }

  private async lineOf(restriction: Restriction, member: ActingMember): Promise<RestrictionLine> {
    const { id, name } = await this.files.get(restriction.customerId);
    return { ...(await this.shown(member, restriction)), customer: { id, ...(name !== undefined && { name }) } };
  }

  private async shown(member: ActingMember, restriction: Restriction): Promise<RestrictionShown> {
    const refs = [...new Set(restriction.evidence.map(({ ref }) => ref))];
    const seen = await Promise.all(refs.map((ref) => this.complaints.mayRead(ref, member)));
    return shownTo(this.restrictions.viewOf(restriction), new Set(refs.filter((_, index) => seen[index])));
  }
}
