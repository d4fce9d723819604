import { ForbiddenException, NotFoundException, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FileStore } from '#casework/file.store.js';
import type { Attachment } from '#casework/message.js';
import { guarded } from './guarded.js';
import { savedAs } from './saved-as.js';

/**
 * One of these attachments, to be saved and never shown.
 * @throws NotFoundException when it is none of them, ForbiddenException when the virus scanner found something in it
 */
export async function giveFile(
  fileId: string,
  attachments: readonly Attachment[],
  files: FileStore,
  reply: FastifyReply,
): Promise<StreamableFile> {
  const found = attachments.filter((one) => one.fileId === fileId);
  const [file] = found;
  if (!file) throw new NotFoundException('There is no such file here.');
  // The same bytes may have come more than once, and been looked at only the second time.
  if (found.some(({ scan }) => scan === 'infected'))
    throw new ForbiddenException('The virus scanner found something in this file. It is kept, but not given out.');
  const content = await files.open(fileId);
  void reply.headers({
    ...guarded,
    'content-disposition': savedAs(file.name, 'file'),
    'content-length': String(file.size),
  });
  return new StreamableFile(content, { type: 'application/octet-stream' });
}
