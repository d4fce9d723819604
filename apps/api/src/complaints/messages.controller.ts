import { Controller, Get, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Conversations } from '#casework/conversations.js';
import { FileStore } from '#casework/file.store.js';
import type { Message } from '#casework/message.js';
import { OriginalStore } from '#intake/original.store.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { AsideMarks } from './aside-marks.js';
import { giveFile } from './give-file.js';
import { guarded, shown } from './guarded.js';
import { ListMessagesDto } from './list-messages.dto.js';
import { MessagePageDto } from './message-page.dto.js';
import { MessagePage } from './message-page.js';
import type { MailView, MessageView } from './message-view.js';
import { mailViewOf, messageViewOf } from './message-view.js';
import { ReadableComplaints } from './readable-complaints.js';
import { savedAs } from './saved-as.js';
import { Reads } from '../privacy/reads.js';

/** What went to and fro between a customer and us, and the files that went with it. */
@Controller('api/complaints/:ref')
@Needs('complaints.read')
export class MessagesController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly conversations: Conversations,
    private readonly files: FileStore,
    private readonly originals: OriginalStore,
    private readonly outgoing: OutgoingMails,
    private readonly pages: MessagePage,
    private readonly asideMarks: AsideMarks,
  ) {}

  @Get('messages')
  @Reads('messages')
  async list(
    @Param('ref') ref: string,
    @Query() { cursor, limit = usualLimit, order }: ListMessagesDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: MessageView[]; next?: string }> {
    const complaint = await this.complaints.get(ref, member);
    const { items, next } = await this.conversations.page(
      complaint,
      limit,
      cursor === undefined ? undefined : instantAndId(cursor),
      order,
    );
    const [readable, others, aside] = await Promise.all([
      this.readableOf(items, member),
      this.conversations.othersOf(complaint),
      this.asideMarks.of(items, complaint.customerId),
    ]);
    const at = `/api/complaints/${complaint.ref}`;
    return {
      items: items.map((message) => {
        const other = message.complaintId === undefined ? undefined : others.get(message.complaintId);
        const mark = aside.get(message.id);
        return {
          ...messageViewOf(message, at, (id) => readable.has(id)),
          ...(other !== undefined && { other }),
          ...(mark && { aside: mark }),
        };
      }),
      ...(next && { next: writtenCursor(next.at, next.id) }),
    };
  }

  @Get('files/:fileId')
  @Reads('file')
  async file(
    @Param('ref') ref: string,
    @Param('fileId') fileId: string,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const complaint = await this.complaints.get(ref, member);
    return giveFile(fileId, await this.conversations.filesOf(complaint), this.files, reply);
  }

  @Get('messages/:id/original')
  @Reads('original')
  async original(
    @Param('ref') ref: string,
    @Param('id') id: string,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const complaint = await this.complaints.get(ref, member);
    const message = await this.conversations.find(complaint, id);
    if (message?.originalId === undefined) throw new NotFoundException('There is no such mail with this complaint.');
    void reply.headers({
      ...guarded,
      'content-disposition': savedAs(`${complaint.ref} ${message.id}.eml`, 'mail.eml'),
    });
    return new StreamableFile(this.originals.open(message.originalId), { type: 'application/octet-stream' });
  }

  /** As it is meant to be seen. It holds no script and fetches nothing; whoever shows it forbids it both once more. */
  @Get('messages/:id/page')
  @Reads('message')
  async page(
    @Param('ref') ref: string,
    @Param('id') id: string,
    @Query() { images = 'own' }: MessagePageDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const complaint = await this.complaints.get(ref, member);
    const message = await this.conversations.find(complaint, id);
    if (!message) throw new NotFoundException('There is no such message with this complaint.');
    void reply.headers({ ...guarded, 'content-security-policy': shown, 'content-type': 'text/html; charset=utf-8' });
    return this.pages.write(message, images === 'all' ? 'fetched' : 'none');
  }

  @Get('mails')
  @Reads('mails')
  @Needs('mails.read')
  async mails(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<{ items: MailView[] }> {
    const complaint = await this.complaints.getFor('mails.read', ref, member);
    return { items: (await this.outgoing.ofComplaint(complaint.id)).map(mailViewOf) };
  }

  /** Of the complaints to which messages may belong, those that this person may know of. */
  private async readableOf(messages: readonly Message[], member: ActingMember): Promise<ReadonlySet<string>> {
    const suggested = new Set(messages.flatMap(({ suggestedComplaintId: id }) => (id === undefined ? [] : [id])));
    const judged = await Promise.all(
      [...suggested].map(async (id) => ((await this.complaints.mayRead(id, member)) ? [id] : [])),
    );
    return new Set(judged.flat());
  }
}
