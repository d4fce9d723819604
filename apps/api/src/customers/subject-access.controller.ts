import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SubjectAccessExport } from '#customers/subject-export.js';
import { SubjectAccess } from '#customers/subject-access.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { zipArchive } from '#platform/zip-archive.js';
import { Needs } from '../access/needs.js';
import { Reads, Reveals } from '../privacy/reads.js';
import { ReasonDto } from './customers.dto.js';

/** What is held about a customer who asks for it. Each export is logged with its reason. */
@Controller('api/customers/:id/export')
@Needs('customers.export')
@Reads('export')
@Reveals()
export class SubjectAccessController {
  constructor(
    private readonly access: SubjectAccess,
    private readonly files: CustomerFiles,
  ) {}

  @Post()
  @HttpCode(200)
  async json(@Param('id') id: string, @Body() _: ReasonDto): Promise<SubjectAccessExport> {
    return this.access.export(id);
  }

  /** In the customer's language. */
  @Post('pdf')
  @HttpCode(200)
  async pdf(
    @Param('id') id: string,
    @Body() _: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { locale = 'zh-CN' } = await this.files.get(id);
    void reply.headers({ 'content-disposition': 'attachment; filename="export.pdf"', 'cache-control': 'no-store' });
    return new StreamableFile(await this.access.pdf(id, locale), { type: 'application/pdf' });
  }

  /** Both, and every file that was sent either way. */
  @Post('zip')
  @HttpCode(200)
  async zip(
    @Param('id') id: string,
    @Body() _: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { locale = 'zh-CN' } = await this.files.get(id);
    void reply.headers({ 'content-disposition': 'attachment; filename="export.zip"', 'cache-control': 'no-store' });
    const archive = Readable.from(zipArchive(this.access.parts(id, locale)));
    return new StreamableFile(archive, { type: 'application/zip' });
  }
}
