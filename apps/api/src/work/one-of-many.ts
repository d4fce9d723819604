import { createHash } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import type { Casework } from '#casework/casework.service.js';
import { canonical } from '#casework/history.js';
import type { ActingMember } from '#people/acting-member.js';
import { DomainError } from '#platform/domain-error.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { isBy } from '../complaints/actor-of.js';
import { ensureSame } from '../complaints/idempotency.js';
import { ensureMay } from '../complaints/readable-complaints.js';

/** What became of one complaint of many. */
export interface OneOfMany<O extends string> {
  readonly ref: string;
  readonly outcome: O | 'refused';
  readonly version?: number;
  /** Why it was refused: a stable word, a sentence, and the workflow's reasons in both languages. */
  readonly code?: string;
  readonly detail?: string;
  readonly reasons?: EventNotAllowed['reasons'];
}

/** Complaints that are changed at the same time: enough to be quick, and others are served meanwhile. */
const together = 8;

/**
 * Does the same to many complaints, to each as if it were the only one: what one of them refuses does not stop the rest.
 * @throws what is nobody's refusal, such as a database that is away; the same key again goes on where it was
 */
export async function toEach<O extends string>(
  refs: readonly string[],
  outcome: O,
  does: (ref: string) => Promise<number>,
): Promise<OneOfMany<O>[]> {
  const wanted = [...new Set(refs)];
  const results: OneOfMany<O>[] = [];
  const one = async (ref: string): Promise<OneOfMany<O>> => {
    try {
      return { ref, outcome, version: await does(ref) };
    } catch (error) {
      return refusedBy(ref, error);
    }
  };
  for (let from = 0; from < wanted.length; from += together)
    results.push(...(await Promise.all(wanted.slice(from, from + together).map(one))));
  return results;
}

/** Tells one of them its event, at this person's word, once. Gives the version that it has then. */
export async function tellOne(
  casework: Casework,
  ref: string,
  event: ComplaintEvent,
  member: ActingMember,
): Promise<number> {
  const { id, type } = event;
  const complaint = await casework.record(ref, event, undefined, (current) => {
    if (!current.history.some((entry) => entry.event.id === id && isBy(member, entry.event.by)))
      ensureMay(member, 'complaints.act', current, ref);
  });
  ensureSame(complaint.history.find((entry) => entry.event.id === id)?.event, event, { type, fields: {} });
  return complaint.version;
}

/** The same order for the same complaint is always the same event. */
export function eventIdOf(staffId: string, key: string, ref: string): string {
  return createHash('sha256')
    .update(canonical([staffId, key, ref]))
    .digest('hex')
    .slice(0, 32);
}

function refusedBy(ref: string, error: unknown): OneOfMany<never> {
  if (error instanceof EventNotAllowed)
    return { ref, outcome: 'refused', code: error.code, detail: error.message, reasons: error.reasons };
  if (error instanceof DomainError) return { ref, outcome: 'refused', code: error.code, detail: error.message };
  if (error instanceof HttpException) return { ref, outcome: 'refused', code: 'forbidden', detail: error.message };
  throw error;
}
