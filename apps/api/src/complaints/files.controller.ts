import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { OnModuleInit } from '@nestjs/common';
import { Body, Controller, Post, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FileInfected, FileTooLarge } from '#casework/casework.errors.js';
import type { StoredFile } from '#casework/file.store.js';
import { FileStore, largestFile } from '#casework/file.store.js';
import { ScanFile } from '#intake/scan-file.js';
import { Needs } from '../access/needs.js';

const octets = 'application/octet-stream';

/** Files that staff bring: stored first, and sent when an event says so. One that no event uses is swept. */
@Controller('api/files')
export class FilesController implements OnModuleInit {
  constructor(
    private readonly files: FileStore,
    private readonly scan: ScanFile,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Bytes are passed on as they come, and counted here. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    if (!server.hasContentTypeParser(octets))
      server.addContentTypeParser(octets, (_request, payload, done) => done(null, payload));
  }

  @Post()
  @Needs('complaints.act')
  async keep(@Body() body: unknown): Promise<StoredFile> {
    if (!(body instanceof Readable)) throw new UnsupportedMediaTypeException(`A file is sent as ${octets}.`);
    const content = await bytesOf(body);
    if ((await this.scan.scan(content)) === 'infected') throw new FileInfected('it');
    return this.files.keep(content);
  }
}

/** @throws FileTooLarge as soon as it is */
async function bytesOf(body: Readable): Promise<Buffer> {
  let size = 0;
  return buffer(
    body.map((chunk: Buffer) => {
      size += chunk.length;
      if (size > largestFile) throw new FileTooLarge(largestFile);
      return chunk;
    }),
  );
}
