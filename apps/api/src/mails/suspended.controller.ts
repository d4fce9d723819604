import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { DecideSuspendedMail } from '#intake/decide-suspended-mail.js';
import type { SuspendedMail } from '#intake/suspended-mails.js';
import { SuspendedMails } from '#intake/suspended-mails.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { staffActorOf } from '../complaints/actor-of.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { ReadableSuspended } from './readable-suspended.js';
import type { SuspendedView } from './suspended-view.js';
import { suspendedViewOf } from './suspended-view.js';
import { DismissMailDto, FileMailDto, ListSuspendedDto, OpenMailDto } from './suspended.dto.js';
import { Reads } from '../privacy/reads.js';

/** Mails that no rule could place, and what people decide about them. None can be taken away. */
@Controller('api/suspended-mails')
@Needs('suspended.look')
export class SuspendedController {
  constructor(
    private readonly mails: SuspendedMails,
    private readonly readable: ReadableSuspended,
    private readonly messages: MessageStore,
    private readonly complaints: ReadableComplaints,
    private readonly decisions: DecideSuspendedMail,
  ) {}

  @Get()
  @Reads('list')
  async list(
    @Query() { state = 'open', outcome, teamId, cursor, limit = usualLimit }: ListSuspendedDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: SuspendedView[]; next?: string }> {
    const teams = this.complaints.teamsOf(member, 'suspended.look', teamId);
    const position = cursor === undefined ? undefined : instantAndId(cursor);
    const { items, next } = await this.mails.page(
      { state, ...(outcome && { outcome }), ...(teams !== 'all' && { teamIds: teams }) },
      limit,
      position && { receivedAt: position.at, id: position.id },
    );
    return {
      items: await Promise.all(items.map((mail) => this.show(mail, member))),
      ...(next && { next: writtenCursor(next.receivedAt, next.id) }),
    };
  }

  @Get(':id')
  @Reads('suspendedMail')
  async one(@Param('id') id: string, @Acting() member: ActingMember): Promise<SuspendedView> {
    return this.show(await this.readable.get(id, 'suspended.look', member), member);
  }

  @Post(':id/file')
  @Needs('suspended.decide')
  @HttpCode(200)
  async file(
    @Param('id') id: string,
    @Body() { ref }: FileMailDto,
    @Acting() member: ActingMember,
  ): Promise<SuspendedView> {
    await this.readable.get(id, 'suspended.decide', member);
    const complaint = await this.complaints.getFor('complaints.act', ref, member);
    await this.decisions.file(id, complaint, staffActorOf(member));
    return this.one(id, member);
  }

  @Post(':id/open')
  @Needs('suspended.decide')
  @HttpCode(200)
  async open(
    @Param('id') id: string,
    @Body() { locale }: OpenMailDto,
    @Acting() member: ActingMember,
  ): Promise<SuspendedView> {
    await this.readable.get(id, 'suspended.decide', member);
    await this.decisions.open(id, locale, staffActorOf(member));
    return this.one(id, member);
  }

  @Post(':id/dismiss')
  @Needs('suspended.decide')
  @HttpCode(200)
  async dismiss(
    @Param('id') id: string,
    @Body() { reason }: DismissMailDto,
    @Acting() member: ActingMember,
  ): Promise<SuspendedView> {
    await this.readable.get(id, 'suspended.decide', member);
    await this.decisions.dismiss(id, reason, staffActorOf(member));
    return this.one(id, member);
  }

  private async show(mail: SuspendedMail, member: ActingMember): Promise<SuspendedView> {
    const message = await this.messages.find(mail.messageId);
    if (!message) throw new NotFoundException('The mail is in the ledger, but its message is not there.');
    const seen = await this.seenOf([mail.complaintId, message.suggestedComplaintId], member);
    return suspendedViewOf(mail, message, (id) => seen.has(id));
  }

  private async seenOf(
    ids: readonly (Message['complaintId'] | undefined)[],
    member: ActingMember,
  ): Promise<ReadonlySet<string>> {
    const known = ids.filter((id) => id !== undefined);
    const judged = await Promise.all(
      known.map(async (id) => ((await this.complaints.mayRead(id, member)) ? [id] : [])),
    );
    return new Set(judged.flat());
  }
}
