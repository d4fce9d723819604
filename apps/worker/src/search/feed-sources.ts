import { Injectable } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import { HistoryWalk } from '#casework/history-walk.js';
import { MessageStore } from '#casework/message.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { SuspendedMails } from '#intake/suspended-mails.js';

/** Where the texts are that can be searched. */
@Injectable()
export class FeedSources {
  constructor(
    readonly walk: HistoryWalk,
    readonly complaints: ComplaintStore,
    readonly messages: MessageStore,
    readonly files: FileStore,
    readonly customers: CustomerFiles,
    readonly suspended: SuspendedMails,
  ) {}
}
