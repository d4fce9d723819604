import { Controller, Get, Query } from '@nestjs/common';
import type { Read } from '#privacy/read-log.js';
import { ReadLog } from '#privacy/read-log.js';
import { Needs } from '../access/needs.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ListReadsDto } from './list-reads.dto.js';

/** Who saw what of a customer, for those who look into it afterwards. */
@Controller('api/read-log')
export class ReadLogController {
  constructor(private readonly log: ReadLog) {}

  @Get()
  @Needs('readLog.look')
  async list(
    @Query() { cursor, limit = 50, ...filter }: ListReadsDto,
  ): Promise<{ items: readonly Read[]; next?: string }> {
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const { items, next } = await this.log.page(filter, limit, after);
    return { items, ...(next && { next: `${next.at}~${next.id}` }) };
  }
}

function positionOf(cursor: string): Pick<Read, 'at' | 'id'> {
  const [, at, id] = /^(\d{1,15})~([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw invalidFields({ field: 'cursor', reasons: ['cursor must be what a page has given'] });
  return { at: Number(at), id };
}
