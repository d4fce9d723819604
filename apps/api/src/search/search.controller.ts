import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import { termsOf } from '#search/search-terms.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { readCursor, writtenCursor } from '../paging/cursor.js';
import { Reads } from '../privacy/reads.js';
import { FindExactly } from './find-exactly.js';
import { FindMailsFrom } from './find-mails-from.js';
import { SearchDto } from './search.dto.js';
import type { SearchAnswer } from './search-view.js';
import { countsOf, foundTextOf, meantComplaintOf } from './search-view.js';
import type { VisibleHits } from './visible-hits.js';
import { FindVisible } from './visible-hits.js';

const usualLimit = 20;

/** The latest hits that are counted by their kind. */
const mostCounted = 100;

/** One box for everything: complaints, mails, those put aside among them, files, customers, lessons. */
@Controller('api/search')
export class SearchController {
  constructor(
    private readonly visible: FindVisible,
    private readonly exactly: FindExactly,
    private readonly mailsFrom: FindMailsFrom,
  ) {}

  @Post()
  @Reads('search')
  @Needs('complaints.read')
  @HttpCode(200)
  async search(
    @Body() { typed, kind, cursor, limit = usualLimit }: SearchDto,
    @Acting() member: ActingMember,
  ): Promise<SearchAnswer> {
    const terms = termsOf(typed);
    const wanted = { terms, ...(kind && { kind }) };
    if (cursor !== undefined) {
      const before = Number(readCursor(cursor, /^\[(\d{1,15})\]$/)[0]);
      const page = await this.visible.find(member, { ...wanted, before }, limit);
      return { items: page.hits.map(foundTextOf), ...nextOf(page.before) };
    }
    const [counted, chosen, { complaints, customers }, { aside, refused }] = await Promise.all([
      this.visible.find(member, { terms }, mostCounted),
      kind ? this.visible.find(member, wanted, limit) : undefined,
      this.exactly.find(typed, member),
      this.mailsFrom.find(typed, member),
    ]);
    const page = chosen ?? beginningOf(counted, limit);
    return {
      items: page.hits.map(foundTextOf),
      meant: { complaints: complaints.map(meantComplaintOf), customers, mails: aside, refused },
      counts: countsOf(counted.hits),
      ...(counted.before !== undefined && { isMore: true }),
      ...nextOf(page.before),
    };
  }
}

/** The first of what was counted are the first page. */
function beginningOf({ hits, before }: VisibleHits, limit: number): VisibleHits {
  const last = hits[limit - 1];
  if (hits.length <= limit || !last) return { hits, ...(before !== undefined && { before }) };
  return { hits: hits.slice(0, limit), before: last.place };
}

function nextOf(before: number | undefined): { next?: string } {
  return before === undefined ? {} : { next: writtenCursor(before) };
}
