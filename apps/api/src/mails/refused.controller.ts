import { Controller, Get, Query } from '@nestjs/common';
import type { RefusedMail } from '#intake/refused-mails.js';
import { RefusedMails } from '#intake/refused-mails.js';
import { Needs } from '../access/needs.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';

/** Mails that were too large to be taken in: whoever wanted to send one may have to be asked what it was. */
@Controller('api/refused-mails')
@Needs('outgoing.look')
export class RefusedController {
  constructor(private readonly refused: RefusedMails) {}

  @Get()
  @Reads('list')
  async list(@Query() { cursor, limit = usualLimit }: PageDto): Promise<{ items: RefusedMail[]; next?: string }> {
    const { items, next } = await this.refused.page(limit, cursor === undefined ? undefined : instantAndId(cursor));
    return { items: [...items], ...(next && { next: writtenCursor(next.at, next.id) }) };
  }
}
