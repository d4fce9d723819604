import { createHash } from 'node:crypto';
import type { ComplaintEvent, ComplaintEventType, EventOf } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { CallFactsDto, RecordCallDto } from './calls.dto.js';

/** Who tells it, under which key it is done once, and when. */
export interface Telling {
  readonly by: Actor;
  readonly key: string;
  /** When it is told, epoch milliseconds. */
  readonly now: number;
}

/** All that one call about a complaint brings, in its order: the chase before the talk, then what was promised. */
export function eventsOfCall(call: RecordCallDto, telling: Telling): ComplaintEvent[] {
  const { direction, reached, summary, nextTryAt, chase, keeps = [], at = telling.now } = call;
  const then = { ...telling, at };
  return [
    ...(chase ? [fact('customer.chased', then, 'chase', { text: summary })] : []),
    fact('contact.recorded', then, 'contact', {
      direction,
      channel: 'phone',
      summary,
      reached,
      ...(nextTryAt !== undefined && { nextTryAt }),
      ...factsOf(call),
    }),
    ...keeps.map((promiseId) => fact('promise.kept', then, `kept ${promiseId}`, { promiseId, evidence: summary })),
    ...consequencesOf(call, telling),
  ];
}

/** How a call went, as the contact tells it. */
export function factsOf({
  mood,
  durationSeconds,
  callId,
  recording,
}: CallFactsDto): Partial<EventOf<'contact.recorded'>> {
  return {
    ...(mood && { mood }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(callId !== undefined && { callId }),
    ...(recording !== undefined && { recording }),
  };
}

/** What follows from a call: a promise to call back, and a lead who takes over. */
export function consequencesOf({ callBack, handOver }: CallFactsDto, telling: Telling): ComplaintEvent[] {
  const now = { ...telling, at: telling.now };
  return [
    ...(callBack
      ? [
          fact('promise.made', now, 'callBack', {
            promiseId: idOf(telling.key, 'promise'),
            kind: 'callBack',
            ...callBack,
          }),
        ]
      : []),
    ...(handOver === undefined ? [] : [fact('escalation.raised', now, 'handOver', { to: 'lead', reason: handOver })]),
  ];
}

/** One of several events of one request: the same request again makes the same ones. */
export function fact<T extends ComplaintEventType>(
  type: T,
  { by, key, at }: Telling & { readonly at: number },
  part: string,
  details: Omit<EventOf<T>, 'type' | 'id' | 'at' | 'by'>,
): ComplaintEvent {
  return { ...details, type, id: idOf(key, part), at, by } as unknown as ComplaintEvent;
}

function idOf(key: string, part: string): string {
  return createHash('sha256')
    .update(JSON.stringify([key, part]))
    .digest('hex')
    .slice(0, 32);
}
