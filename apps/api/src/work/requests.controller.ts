import { Controller, Get } from '@nestjs/common';
import type { OpenRequest } from '#casework/department-requests.js';
import { DepartmentRequests } from '#casework/department-requests.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { Reads } from '../privacy/reads.js';

/** More than any department can have before it: the rest comes up as these are answered. */
const mostShown = 200;

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
    @Acting() { departments = [] }: ActingMember,
  ): Promise<{ items: OpenRequest[]; more: boolean; now: number; zone: string }> {
    const found = await this.requests.open(departments, mostShown + 1);
    return {
      items: found.slice(0, mostShown),
      more: found.length > mostShown,
      now: this.time.now(),
      zone: this.rulebooks.currentRulebook().calendar.zone,
    };
  }
}
