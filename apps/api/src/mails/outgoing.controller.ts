import { Controller, Get, Query } from '@nestjs/common';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { Needs } from '../access/needs.js';
import type { MailView } from '../complaints/message-view.js';
import { mailViewOf } from '../complaints/message-view.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { ListOutgoingDto } from './outgoing.dto.js';
import { Reads } from '../privacy/reads.js';

/** Every mail of the house: what was sent, what waits, and, where there is no mail server, what would have been sent. */
@Controller('api/outgoing-mails')
@Needs('outgoing.look')
export class OutgoingController {
  constructor(private readonly outgoing: OutgoingMails) {}

  @Get()
  @Reads('list')
  async list(
    @Query() { state, cursor, limit = usualLimit }: ListOutgoingDto,
  ): Promise<{ items: MailView[]; next?: string }> {
    const position = cursor === undefined ? undefined : instantAndId(cursor);
    const { items, next } = await this.outgoing.page(
      limit,
      position && { writtenAt: position.at, key: position.id },
      state,
    );
    return { items: items.map(mailViewOf), ...(next && { next: writtenCursor(next.writtenAt, next.key) }) };
  }
}
