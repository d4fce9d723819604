import { Injectable } from '@nestjs/common';
import { FileInfected, FileNotFound } from '#casework/casework.errors.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { largestMail, sizeOf } from '#notifications/mail.js';
import { MailTooLarge } from '#notifications/notifications.errors.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';

/** The letter around a person's words, in bytes: more than it ever takes. */
const aroundThem = 256 * 1024;

/** Files that an event brings: to a customer with a person's words, or as evidence of what a lesson has changed. */
@Injectable()
export class SendableFiles {
  constructor(
    private readonly files: FileStore,
    private readonly messages: MessageStore,
  ) {}

  /**
   * Makes sure, before the event is told, that its files can be sent, and keeps them for it.
   * @throws FileNotFound, FileInfected; MailTooLarge, which says by how much
   */
  async prepare(event: ComplaintEvent): Promise<void> {
    if (event.type !== 'customer.informed' && event.type !== 'correctiveAction.done') return;
    if (!event.files) return;
    const ids = event.files.map(({ fileId }) => fileId);
    const infected = await this.messages.infectedAmong(ids);
    const attachments = await Promise.all(
      event.files.map(async ({ fileId, name }) => {
        const file = await this.files.find(fileId);
        if (!file) throw new FileNotFound(fileId);
        if (infected.includes(fileId)) throw new FileInfected(name);
        return { fileId, name, type: file.type, size: file.size };
      }),
    );
    if (event.type === 'customer.informed') {
      const size = sizeOf({ text: event.text, html: event.text, attachments }) + aroundThem;
      if (size > largestMail) throw new MailTooLarge(size, largestMail);
    }
    // From here on they are the event's, also when whoever sends it is away for long.
    await this.files.use(ids);
  }
}
