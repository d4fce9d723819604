import { Injectable } from '@nestjs/common';
import type { Attachment, Message } from '#casework/message.js';
import type { Customer } from '#customers/customer.js';
import { SearchIndex } from '#search/search-index.js';
import type { ReadableFile } from './complaint-passages.js';
import { complaintPassages, customerPassages } from './complaint-passages.js';
import { FeedSources } from './feed-sources.js';
import { ReadFiles } from './read-files.js';
import type { FileText } from './read-text.js';

/** Files of one complaint that are read. */
const mostFiles = 50;

const tooMany: FileText = { unread: 'tooLarge' };

/** After so many that could not be read in the time they had, the others are left: one complaint holds up no other. */
const mostGivenUp = 2;

/** Puts into the index what there is to be found of a complaint or of a customer's file, as they are now. */
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
    const messages = complaint.isErased ? [] : await this.sources.messages.ofComplaint(id);
    await this.index.replace(id, complaintPassages(complaint, messages, await this.filesOf(messages)));
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
