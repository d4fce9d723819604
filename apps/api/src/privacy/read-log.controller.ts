import { randomUUID } from 'node:crypto';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { Read } from '#privacy/read-log.js';
import { ReadLog } from '#privacy/read-log.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ExportReadsDto, ListReadsDto } from './list-reads.dto.js';
import { readTable } from './read-table.js';

/** The most lines of one table. */
const mostLines = 20_000;

/** Read at once. */
const page = 1000;

/** Who saw what of a customer, for those who look into it afterwards. */
@Controller('api/read-log')
@Needs('readLog.look')
export class ReadLogController {
  constructor(
    private readonly log: ReadLog,
    private readonly directory: StaffDirectory,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async list(
    @Query() { cursor, limit = 50, ...filter }: ListReadsDto,
  ): Promise<{ items: readonly Read[]; next?: string }> {
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const { items, next } = await this.log.page(filter, limit, after);
    return { items, ...(next && { next: `${next.at}~${next.id}` }) };
  }

  /** That it was taken out of the house is in the log itself. */
  @Get('export')
  async export(
    @Query() { locale = 'zh-CN', ...filter }: ExportReadsDto,
    @Acting() { id: by }: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const reads: Read[] = [];
    let after: Pick<Read, 'at' | 'id'> | undefined;
    do {
      const { items, next } = await this.log.page(filter, page, after);
      reads.push(...items);
      after = next;
    } while (after && reads.length < mostLines);
    await this.log.note({ id: randomUUID(), at: this.time.now(), by, what: 'export', detail: 'read-log' });
    const names = await this.namesOf(reads);
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="read-log.csv"',
      'cache-control': 'no-store',
    });
    return readTable(reads.slice(0, mostLines), (id) => names.get(id) ?? id, locale);
  }

  private async namesOf(reads: readonly Read[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(reads.map(({ by }) => by))];
    const found = await Promise.all(ids.map((id) => this.directory.find(id)));
    return new Map(found.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
  }
}

function positionOf(cursor: string): Pick<Read, 'at' | 'id'> {
  const [, at, id] = /^(\d{1,15})~([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw invalidFields({ field: 'cursor', reasons: ['cursor must be what a page has given'] });
  return { at: Number(at), id };
}
