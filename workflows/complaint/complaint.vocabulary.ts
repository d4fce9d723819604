import { assign, emit, enqueueActions, raise, setup } from 'xstate';
import type { ClockName, ComplaintContext, LetterName, Outcome } from './complaint.context.js';
import type { Place } from './complaint.links.js';
import type { ComplaintEffect } from './complaint.effects.js';
import type { ComplaintEvent, Recipient } from './complaint.events.js';
import type { Change } from './complaint.recording.js';
import type { RecordName } from './complaint.records.js';
import { nextLetter } from './at-any-time/letter.records.js';
import { mergedInto, otherEnd } from './at-any-time/link.records.js';
import { ending, records } from './complaint.records.js';
import type { Requirement } from './complaint.requirements.js';
import { judge } from './complaint.requirements.js';
import type { Role } from './complaint.roles.js';
import type { Words } from './complaint.words.js';

/**
 * The words that stages are written in: five actions, one guard, and tags.
 * A stage contains no function, so a workflow is data that can be hashed, published, drawn and compared.
 *
 * - `clock:<name>` — the clock runs while the complaint is here; `hold:<name>` — it waits and keeps what it has used;
 *   a clock that has neither has ended.
 * - `when(…)` — all of these must be fulfilled; each can say in words why it is not.
 * - `record(…)` — writes the event down. `send(…)` — a letter goes out. `alert(…)` — people are told.
 */
export const complaint = setup({
  types: {
    context: {} as ComplaintContext,
    events: {} as ComplaintEvent | Climbed,
    emitted: {} as ComplaintEffect,
    input: {} as ComplaintContext,
    tags: {} as `clock:${ClockName}` | `hold:${ClockName}`,
    meta: {} as { title?: Words; owner: Role },
  },
  guards: {
    meets: ({ context, event }, { all }: { all: readonly Requirement[] }) =>
      all.every((requirement) => judge(requirement, { context, event: fromOutside(event) }) === undefined),
  },
}).extend({
  actions: {
    record: assign(({ context, event }, { as }: { as: RecordName }) => known(records[as](context, fromOutside(event)))),
    end: assign((_, { outcome }: { outcome: Outcome }) => known(ending(outcome))),
    send: enqueueActions(({ context, enqueue }, { letter }: { letter: LetterName }) => {
      const next = nextLetter(context, letter);
      enqueue.assign({ letters: [...context.letters, next] });
      enqueue.emit({ type: 'letter.send', letterId: next.id, letter });
    }),
    /** What is said once is not said again to whoever comes back. */
    sendOnce: enqueueActions(({ context, enqueue }, { letter }: { letter: LetterName }) => {
      if (context.letters.some((one) => one.letter === letter)) return;
      const next = nextLetter(context, letter);
      enqueue.assign({ letters: [...context.letters, next] });
      enqueue.emit({ type: 'letter.send', letterId: next.id, letter });
    }),
    sendAgain: emit(({ context, event }) => {
      const letter = context.letters.find(({ id }) => 'letterId' in event && id === event.letterId);
      if (!letter) throw new Error('a letter that goes out again must be known');
      const isReleased = event.type === 'letter.released';
      return {
        type: 'letter.send',
        letterId: letter.id,
        letter: letter.letter,
        ...(isReleased && { released: true as const }),
      };
    }),
    sendExtensionLetter: enqueueActions(({ context, event, enqueue }) => {
      const rule = context.rules.extensions.find(({ clock }) => 'clock' in event && clock === event.clock);
      if (!rule?.letter) return;
      const next = nextLetter(context, rule.letter);
      enqueue.assign({ letters: [...context.letters, next] });
      enqueue.emit({ type: 'letter.send', letterId: next.id, letter: next.letter });
    }),
    alertOfClock: emit(({ event }) => {
      if (event.type !== 'clock.warned' && event.type !== 'clock.breached' && event.type !== 'clock.stayedBreached') {
        throw new Error(`"${event.type}" is not a clock's event`);
      }
      const { clock, limit, subject, point, alert } = event;
      return {
        type: 'alert.raise',
        because: 'clock',
        recipients: alert,
        clock,
        limit,
        point,
        ...(subject !== undefined && { subject }),
      };
    }),
    alert: emit(
      (_, { because, recipients }: { because: Exclude<Because, 'clock'>; recipients: readonly Recipient[] }) => ({
        type: 'alert.raise',
        because,
        recipients,
      }),
    ),
    alertChosen: emit(({ event }) => ({
      type: 'alert.raise',
      because: 'escalation',
      recipients: event.type === 'escalation.raised' ? [event.to] : ['manager'],
    })),
    notifyOwner: emit((_, { about }: { about: About }) => ({ type: 'owner.notify', about })),
    askApproval: emit(() => ({ type: 'approval.ask' })),
    askExtension: emit(({ event }) => {
      if (event.type !== 'extension.asked') throw new Error(`"${event.type}" asks for no extension`);
      return { type: 'approval.ask', extension: event.clock };
    }),
    /** Only who asked waits to hear of it. */
    tellExtensionGranted: enqueueActions(({ context, event, enqueue }) => {
      const wasAsked = context.extensionsAsked?.some(({ clock }) => 'clock' in event && clock === event.clock);
      if (wasAsked) enqueue.emit({ type: 'owner.notify', about: 'extensionGranted' });
    }),
    askDepartment: emit(({ event }) => ({
      type: 'department.ask',
      requestId: 'requestId' in event ? event.requestId : '',
    })),
    /** Says to the escalation that it goes one rung higher. */
    climb: raise({ type: 'complaint.climbed' }),
    /** One rung more, and a manager hears of it, when it was looked at anew as often as the policy lets pass. */
    climbWhenReopenedOften: enqueueActions(({ context, enqueue }) => {
      if (context.reopenings < (context.rules.reopenings ?? Infinity)) return;
      enqueue.raise({ type: 'complaint.climbed' });
      enqueue.emit({ type: 'alert.raise', because: 'repeated', recipients: ['manager'] });
    }),
    /** Tells everybody who has something to change because of the lesson. */
    askActions: enqueueActions(({ context, enqueue }) => {
      for (const { id, state } of context.actions ?? [])
        if (state === 'open') enqueue.emit({ type: 'action.ask', actionId: id });
    }),
    /** Remembers where it was when another complaint began to go on for it. */
    leave: assign((_, { from }: { from: Place }) => ({ leftFrom: from })),
    /** Tells the other complaint what this one is to it from now on. */
    link: emit(({ event }) =>
      event.type === 'complaint.linked'
        ? { type: 'complaint.link', into: event.other, as: otherEnd[event.link] }
        : { type: 'complaint.link', into: event.type === 'complaint.merged' ? event.into : '' },
    ),
    unlink: emit(({ event }) => {
      if (event.type !== 'complaint.unlinked') throw new Error(`"${event.type}" takes no link off`);
      return { type: 'complaint.unlink', from: event.other, as: otherEnd[event.link] };
    }),
    /** Tells the complaint that went on for this one that it does so no longer; nothing where none did. */
    part: enqueueActions(({ context, enqueue }) => {
      const from = mergedInto(context);
      if (from !== undefined) enqueue.emit({ type: 'complaint.unlink', from, as: 'mergedFrom' });
    }),
    splitOff: emit(() => ({ type: 'complaint.splitOff' })),
    passOn: emit(({ context, event }) => ({
      type: 'message.passOn',
      into: mergedInto(context) ?? '',
      messageId: event.type === 'customer.wrote' ? event.messageId : '',
    })),
  },
});

/** The one event that the machine tells itself; from outside it cannot come, for it has no class. */
interface Climbed {
  readonly type: 'complaint.climbed';
}

function fromOutside(event: ComplaintEvent | Climbed): ComplaintEvent {
  if (event.type === 'complaint.climbed')
    throw new Error('a stage may neither ask nor write down what the machine told itself');
  return event;
}

type Because = Extract<ComplaintEffect, { type: 'alert.raise' }>['because'];
type About = Extract<ComplaintEffect, { type: 'owner.notify' }>['about'];

/** The guard that asks for all of these. */
export const when = <const R extends readonly [Requirement, ...Requirement[]]>(...all: R) => ({
  type: 'meets' as const,
  params: { all },
});

/** The action that writes the event down. */
export const record = <R extends RecordName>(as: R) => ({ type: 'record' as const, params: { as } });

/** The action that sends a letter to the customer. */
export const send = <L extends LetterName>(letter: L) => ({ type: 'send' as const, params: { letter } });

/** A change of facts for `assign`; a fact that is cleared is set to undefined, which is how it leaves the stored record. */
function known(change: Change): Partial<ComplaintContext> {
  return change as Partial<ComplaintContext>;
}
