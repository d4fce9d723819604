import { Controller, Get, Query } from '@nestjs/common';
import type { OpenRequest } from '#casework/department-requests.js';
import { DepartmentRequests } from '#casework/department-requests.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';
import { dueCursorOf, duePlace } from './due-cursor.js';

/** What one's department is asked. It is answered, or handed back, by an event of its complaint. */
@Controller('api/requests')
export class RequestsController {
  constructor(
    private readonly requests: DepartmentRequests,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Reads('list')
  @Needs('requests.list')
  async list(
    @Query() { cursor, limit = usualLimit }: PageDto,
    @Acting() { departments = [] }: ActingMember,
  ): Promise<{ items: readonly OpenRequest[]; total: number; next?: string; now: number; zone: string }> {
    const after = cursor === undefined ? undefined : duePlace(cursor);
    const { items, total, next } = await this.requests.open(departments, limit, after);
    return {
      items,
      total,
      ...(next && { next: dueCursorOf(next) }),
      now: this.time.now(),
      zone: this.rulebooks.currentRulebook().calendar.zone,
    };
  }
}
