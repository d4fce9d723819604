import { Injectable } from '@nestjs/common';
import type { Attachment, Message } from '#casework/message.js';
import type { Customer } from '#customers/customer.js';
import { erasedText } from '#privacy/sealed-text.js';
import { SearchIndex } from '#search/search-index.js';
import type { StandingWith } from './complaint-passages.js';
import { complaintPassages, customerPassages } from './complaint-passages.js';
import { FeedSources } from './feed-sources.js';
import type { ReadableFile } from './message-passages.js';
import { unplacedPassages } from './message-passages.js';
import { ReadFiles } from './read-files.js';
import type { FileText } from './read-text.js';

/** Files of one complaint that are read. */
const mostFiles = 50;

const tooMany: FileText = { unread: 'tooLarge' };

const nothing: StandingWith = { messages: [], aside: new Set(), files: [] };

/** After so many that could not be read in the time they had, the others are left: one complaint holds up no other. */
const mostGivenUp = 2;

/** Puts into the index what there is to be found of a complaint, a customer's file or a mail put aside, as they are now. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly index: SearchIndex,
    private readonly sources: FeedSources,
    private readonly reading: ReadFiles,
  ) {}

  async complaint(id: string): Promise<void> {
    const complaint = await this.sources.complaints.find(id);
    if (!complaint) return this.index.replace(id, []);
    const standing = complaint.isErased ? nothing : await this.standingWith(id);
    await this.index.replace(id, complaintPassages(complaint, standing));
  }

  /** A mail that no rule could place: alone, or with the complaints that it was kept with and was given to. */
  async mail(id: string): Promise<void> {
    const mail = await this.sources.suspended.find(id);
    if (!mail) return this.index.replace(id, []);
    const message = await this.sources.messages.find(mail.messageId);
    if (!message || message.complaintId !== undefined) await this.index.replace(id, []);
    // What was forgotten leaves no trace.
    else if (message.text === erasedText) await this.index.forget([id]);
    else await this.index.replace(id, unplacedPassages(mail, message, await this.filesOf([message])));
    for (const complaintId of new Set([mail.complaintId, message?.complaintId]))
      if (complaintId !== undefined) await this.complaint(complaintId);
  }

  async customer(customer: Customer): Promise<void> {
    // Whoever filled the index in the moment of an erasure may have done so after it.
    if (customer.erasedAt !== undefined) await this.index.forget([customer.id]);
    else await this.index.replace(customer.id, customerPassages(customer));
  }

  async customerOf(id: string): Promise<void> {
    const customer = await this.sources.customers.find(id);
    if (customer) await this.customer(customer);
    else await this.index.forget([id]);
  }

  /** A colleague's answer that waits for a decision stands beside what the customer wrote. */
  private async standingWith(complaintId: string): Promise<StandingWith> {
    const messages = await this.sources.messages.ofComplaint(complaintId);
    const aside = await this.sources.suspended.openOf(complaintId);
    for (const { messageId } of aside.filter((one) => !messages.some(({ id }) => id === one.messageId))) {
      const message = await this.sources.messages.find(messageId);
      if (message) messages.push(message);
    }
    const ids = new Set(aside.map(({ messageId }) => messageId));
    return { messages, aside: ids, files: await this.filesOf(messages) };
  }

  private async filesOf(messages: readonly Message[]): Promise<ReadableFile[]> {
    const files: ReadableFile[] = [];
    let givenUp = 0;
    for (const message of messages) {
      const listed = message.attachments.filter(({ inline, scan }) => !inline && scan !== 'infected');
      for (const file of listed) {
        const read = files.length < mostFiles ? await this.readUnless(givenUp >= mostGivenUp, file) : tooMany;
        if ('unread' in read && read.unread === 'gaveUp') givenUp += 1;
        files.push({ message, name: file.name ?? '', ...read });
      }
    }
    return files;
  }

  private async readUnless(isOver: boolean, file: Attachment): Promise<FileText> {
    return isOver ? { unread: 'gaveUp' } : this.reading.read(file);
  }
}
