import { loadCalendars } from '#clocks/calendar-file.js';
import { loadPolicies } from '#clocks/policy-file.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { complaintLife, complaintMachine } from '#workflows/complaint/complaint.machine.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import { advanceComplaint, catchUp, openComplaint } from './advance-complaint.js';
import type { Advanced, ComplaintRecord } from './complaint-record.js';
import { definitionOf, pinOf } from './definition.js';
import type { Rulebook } from './rulebook.js';
import { pinsOf } from './rulebook.js';

const calendars = loadCalendars('workflows/calendars');
const policies = loadPolicies('workflows/policies', calendars);
const definition = definitionOf('complaint', 7, complaintLife);

/** The rulebook of a policy as it is shipped. */
export function rulebookOf(policyName = 'default'): Rulebook {
  const policy = policies.get(policyName);
  const calendar = policy && calendars.get(policy.calendar);
  if (!calendar) throw new Error(`there is no policy "${policyName}"`);
  return { pins: pinsOf(pinOf(definition), policy, calendar), machine: complaintMachine, policy, calendar };
}

/** Epoch milliseconds of a local time in Shanghai, `2026-09-28 10:00`. */
export function shanghai(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

/** A complaint that begins, and everything that became of it. */
export class Told {
  readonly steps: Advanced[] = [];

  constructor(
    registration: Registration,
    readonly rulebook = rulebookOf(),
    id = 'c-1',
  ) {
    this.note(openComplaint(id, registration, rulebook), registration);
  }

  get complaint(): ComplaintRecord {
    return this.steps.at(-1)!.complaint;
  }

  /** Lets time pass up to the event, and then lets it happen. */
  happens(...events: readonly ComplaintEvent[]): this {
    for (const event of events) {
      this.passesTo(event.at);
      this.note(advanceComplaint(this.complaint, event, this.rulebook), event);
    }
    return this;
  }

  passesTo(now: number): this {
    this.steps.push(...catchUp(this.complaint, now, this.rulebook));
    return this;
  }

  /** Alerts and letters in their order, as `alert breach of acknowledgement to owner, lead` and `letter finalResponse`. */
  get effects(): string[] {
    return this.steps.flatMap(({ outbox }) =>
      outbox.map(({ effect }) => {
        if (effect.type === 'letter.send') return `letter ${effect.letter}`;
        if (effect.type !== 'alert.raise') return effect.type;
        const about = effect.clock ? `${effect.point} of ${effect.clock}` : effect.because;
        return `alert ${about} to ${effect.recipients.join(', ')}`;
      }),
    );
  }

  private note(result: ReturnType<typeof advanceComplaint>, event: ComplaintEvent): void {
    if (isRefusal(result))
      throw new Error(
        `"${event.type}" cannot happen: ${result.reasons.map((reason) => wordsOf(reason).en).join('; ')}`,
      );
    this.steps.push(result);
  }
}
