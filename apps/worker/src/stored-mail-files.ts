import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#casework/file.store.js';
import { MailFiles } from '#notifications/deliver-mail.js';

/** The files of complaints, as they go with mails. */
@Injectable()
export class StoredMailFiles extends MailFiles {
  constructor(private readonly files: FileStore) {
    super();
  }

  override async read(fileId: string): Promise<Buffer> {
    return buffer(await this.files.open(fileId));
  }
}
