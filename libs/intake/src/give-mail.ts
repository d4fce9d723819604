import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { TimeSource } from '#platform/time-source.js';
import { keyNameOf } from '#privacy/key-name.js';
import { OriginalStore } from './original.store.js';
import type { SuspendedMail } from './suspended-mails.js';
import { SuspendedMails } from './suspended-mails.js';

/** Gives a mail that belonged to nothing to a complaint, with all that is kept of it. Done again it changes nothing. */
@Injectable()
export class GiveMail {
  constructor(
    private readonly mails: SuspendedMails,
    private readonly messages: MessageStore,
    private readonly originals: OriginalStore,
    private readonly time: TimeSource,
  ) {}

  async messageOf({ id, messageId }: SuspendedMail): Promise<Message> {
    const message = await this.messages.find(messageId);
    if (!message) throw new Error(`the message of the mail ${id} is gone`);
    return message;
  }

  /** From now on it is sealed with the complaint's key and goes when that goes. */
  async give(mail: SuspendedMail, { id, customerId }: Pick<StoredComplaint, 'id' | 'customerId'>): Promise<void> {
    await this.originals.give(mail.originalId, keyNameOf(customerId, id));
    await this.messages.moveTo(mail.messageId, id, customerId);
    // Last: whoever follows what becomes of mails finds the message where it belongs.
    await this.mails.give(mail.id, keyNameOf(customerId, id), this.time.now());
  }
}
