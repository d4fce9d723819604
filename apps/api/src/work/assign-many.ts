import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { actorOf } from '../complaints/actor-of.js';
import type { AssignManyDto } from './assign-many.dto.js';
import type { OneOfMany } from './one-of-many.js';
import { eventIdOf, tellOne, toEach } from './one-of-many.js';

/** What became of one of them. */
export type Assignment = OneOfMany<'assigned'>;

/** Gives many complaints to one owner. */
@Injectable()
export class AssignMany {
  constructor(
    private readonly casework: Casework,
    private readonly time: TimeSource,
  ) {}

  async assign({ refs, ...owner }: AssignManyDto, key: string, member: ActingMember): Promise<Assignment[]> {
    return toEach(refs, 'assigned', (ref) => {
      const id = eventIdOf(member.id, key, ref);
      const event = { type: 'complaint.assigned', id, at: this.time.now(), by: actorOf(member), ...owner } as const;
      return tellOne(this.casework, ref, event, member);
    });
  }
}
