import { Controller, Get, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FileStore } from '#casework/file.store.js';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { OriginalStore } from '#intake/original.store.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { giveFile } from '../complaints/give-file.js';
import { guarded, shown } from '../complaints/guarded.js';
import { MessagePageDto } from '../complaints/message-page.dto.js';
import { MessagePage } from '../complaints/message-page.js';
import { savedAs } from '../complaints/saved-as.js';
import { ReadableSuspended } from './readable-suspended.js';
import { Reads } from '../privacy/reads.js';

/** What is in a mail that no rule could place: to be seen as a page, or saved. */
@Controller('api/suspended-mails/:id')
@Needs('suspended.look')
@Reads('suspendedMail')
export class SuspendedFilesController {
  constructor(
    private readonly readable: ReadableSuspended,
    private readonly messages: MessageStore,
    private readonly files: FileStore,
    private readonly originals: OriginalStore,
    private readonly pages: MessagePage,
  ) {}

  @Get('page')
  async page(
    @Param('id') id: string,
    @Query() { images = 'own' }: MessagePageDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const message = await this.messageOf(id, member);
    void reply.headers({ ...guarded, 'content-security-policy': shown, 'content-type': 'text/html; charset=utf-8' });
    return this.pages.write(message, images === 'all' ? 'fetched' : 'none');
  }

  @Get('original')
  async original(
    @Param('id') id: string,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { originalId } = await this.readable.get(id, 'suspended.look', member);
    void reply.headers({ ...guarded, 'content-disposition': savedAs(`${id}.eml`, 'mail.eml') });
    return new StreamableFile(this.originals.open(originalId), { type: 'application/octet-stream' });
  }

  @Get('files/:fileId')
  async file(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { attachments } = await this.messageOf(id, member);
    return giveFile(fileId, attachments, this.files, reply);
  }

  private async messageOf(id: string, member: ActingMember): Promise<Message> {
    const { messageId } = await this.readable.get(id, 'suspended.look', member);
    const message = await this.messages.find(messageId);
    if (!message) throw new NotFoundException('The mail is in the ledger, but its message is not there.');
    return message;
  }
}
