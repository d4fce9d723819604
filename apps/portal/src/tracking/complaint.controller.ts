import { Controller, Get, NotFoundException, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { SpamGuard } from '../guard/spam-guard.js';
import { ComplaintPages } from './complaint-pages.js';
import { isForCustomer } from './correspondence-view.js';
import { Visits } from './visits.js';

const pdfsAMinute = 10;

/** One complaint, for whoever has its private link. */
@Controller('complaints/:ref')
export class ComplaintController {
  constructor(
    private readonly visits: Visits,
    private readonly pages: ComplaintPages,
    private readonly guard: SpamGuard,
    private readonly messages: MessageStore,
    private readonly files: FileStore,
  ) {}

  @Get()
  async show(
    @Param('ref') ref: string,
    @Query() { done, lang }: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const complaint = await this.visits.complaint(request, ref);
    return this.pages.complaint(request, reply, complaint, { done, wanted: lang });
  }

  @Get('receipt')
  async receipt(
    @Param('ref') ref: string,
    @Query() { done, lang }: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const complaint = await this.visits.complaint(request, ref);
    return this.pages.receipt(request, reply, complaint, this.visits.token(request) ?? '', { done, wanted: lang });
  }

  /** To keep. Setting it costs more than a page does, so nobody asks for it all the time. */
  @Get('pdf')
  async pdf(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const complaint = await this.visits.complaint(request, ref);
    await this.guard.pace(request, 'pdfs', pdfsAMinute);
    const pdf = await this.pages.pdf(request, reply, complaint, this.visits.token(request) ?? '');
    void reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="${ref}.pdf"`,
      'content-length': String(pdf.length),
    });
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }

  /** A file of a message. It is saved, never opened here: what it is may be anything. */
  @Get('files/:message/:index')
  async file(
    @Param('ref') ref: string,
    @Param('message') messageId: string,
    @Param('index') index: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const complaint = await this.visits.complaint(request, ref);
    const message = await this.messages.find(messageId);
    const file = /^\d{1,3}$/.test(index) ? message?.attachments[Number(index)] : undefined;
    if (
      !message ||
      message.complaintId !== complaint.id ||
      !isForCustomer(message) ||
      !file ||
      file.scan === 'infected'
    )
      throw new NotFoundException('There is no such file.');
    void reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name ?? 'file')}`,
      'content-length': String(file.size),
    });
    return new StreamableFile(await this.files.open(file.fileId), { type: 'application/octet-stream' });
  }
}
