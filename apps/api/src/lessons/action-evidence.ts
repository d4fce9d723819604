import type { StreamableFile } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import type { Attachment } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { giveFile } from '../complaints/give-file.js';

/** Files that show that something was changed because of a lesson. */
@Injectable()
export class ActionEvidence {
  constructor(
    private readonly files: FileStore,
    private readonly messages: MessageStore,
  ) {}

  /**
   * One of a complaint's, to be saved and never shown.
   * @throws NotFoundException when it is none of them, ForbiddenException when the virus scanner found something in it
   */
  async give({ history }: StoredComplaint, fileId: string, reply: FastifyReply): Promise<StreamableFile> {
    const brought = history.flatMap(({ event }) =>
      event.type === 'correctiveAction.done' ? (event.files ?? []).filter((one) => one.fileId === fileId) : [],
    );
    const stored = brought.length > 0 ? await this.files.find(fileId) : undefined;
    const isInfected = stored !== undefined && (await this.messages.infectedAmong([fileId])).includes(fileId);
    const attachments = brought.flatMap(({ name }): Attachment[] =>
      stored
        ? [
            {
              fileId,
              name,
              type: stored.type,
              size: stored.size,
              inline: false,
              scan: isInfected ? 'infected' : 'notScanned',
            },
          ]
        : [],
    );
    return giveFile(fileId, attachments, this.files, reply);
  }
}
