import { createHash } from 'node:crypto';
import { HttpException, Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { canonical } from '#casework/history.js';
import type { ActingMember } from '#people/acting-member.js';
import { DomainError } from '#platform/domain-error.js';
import { TimeSource } from '#platform/time-source.js';
import { actorOf, isBy } from '../complaints/actor-of.js';
import { ensureSame } from '../complaints/idempotency.js';
import { ensureMay } from '../complaints/readable-complaints.js';
import type { AssignManyDto } from './assign-many.dto.js';

/** What became of one of them. */
export interface Assignment {
  readonly ref: string;
  readonly outcome: 'assigned' | 'refused';
  readonly version?: number;
  /** Why it was refused: a stable word, a sentence, and the workflow's reasons in both languages. */
  readonly code?: string;
  readonly detail?: string;
  readonly reasons?: EventNotAllowed['reasons'];
}

/** Complaints that are changed at the same time: enough to be quick, and others are served meanwhile. */
const together = 8;

/** Gives many complaints to one owner, each as if it were the only one: what one of them refuses does not stop the rest. */
@Injectable()
export class AssignMany {
  constructor(
    private readonly casework: Casework,
    private readonly time: TimeSource,
  ) {}

  /** @throws what is nobody's refusal, such as a database that is away; the same key again goes on where it was */
  async assign({ refs, ...owner }: AssignManyDto, key: string, member: ActingMember): Promise<Assignment[]> {
    const wanted = [...new Set(refs)];
    const results: Assignment[] = [];
    for (let from = 0; from < wanted.length; from += together)
      results.push(
        ...(await Promise.all(
          wanted
            .slice(from, from + together)
            .map((ref) => this.one(ref, owner, eventIdOf(member.id, key, ref), member)),
        )),
      );
    return results;
  }

  private async one(
    ref: string,
    owner: Omit<AssignManyDto, 'refs'>,
    id: string,
    member: ActingMember,
  ): Promise<Assignment> {
    const event = { type: 'complaint.assigned' as const, id, at: this.time.now(), by: actorOf(member), ...owner };
    try {
      const complaint = await this.casework.record(ref, event, undefined, (current) => {
        if (!current.history.some((entry) => entry.event.id === id && isBy(member, entry.event.by)))
          ensureMay(member, 'complaints.act', current, ref);
      });
      const happened = complaint.history.find((entry) => entry.event.id === id)?.event;
      ensureSame(happened, event, { type: event.type, fields: {} });
      return { ref, outcome: 'assigned', version: complaint.version };
    } catch (error) {
      return refusedBy(ref, error);
    }
  }
}

function refusedBy(ref: string, error: unknown): Assignment {
  if (error instanceof EventNotAllowed)
    return { ref, outcome: 'refused', code: error.code, detail: error.message, reasons: error.reasons };
  if (error instanceof DomainError) return { ref, outcome: 'refused', code: error.code, detail: error.message };
  if (error instanceof HttpException) return { ref, outcome: 'refused', code: 'forbidden', detail: error.message };
  throw error;
}

/** The same order for the same complaint is always the same event. */
function eventIdOf(staffId: string, key: string, ref: string): string {
  return createHash('sha256')
    .update(canonical([staffId, key, ref]))
    .digest('hex')
    .slice(0, 32);
}
