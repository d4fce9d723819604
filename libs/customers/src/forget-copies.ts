import { Injectable } from '@nestjs/common';
import { ForgetMails } from '#notifications/forget-mails.js';
import type { Forgotten } from '#notifications/outgoing-mails.js';
import { SearchIndex } from '#search/search-index.js';

/** Takes away what keys do not seal: mails that wait or were kept on disk, and what finds texts in the search. */
@Injectable()
export class ForgetCopies {
  constructor(
    private readonly mails: ForgetMails,
    private readonly index: SearchIndex,
  ) {}

  async forget(whose: Forgotten): Promise<void> {
    await this.mails.forget(whose);
    await this.index.forget('personIds' in whose ? whose.personIds : [whose.complaintId]);
  }
}
