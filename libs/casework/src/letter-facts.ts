import { deadline } from '#clocks/deadline.js';
import type { ClockName, LetterName } from '#workflows/complaint/complaint.context.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEventType, EventOf } from '#workflows/complaint/complaint.events.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { snapshotOf } from './advance-complaint.js';
import type { ComplaintRecord } from './complaint-record.js';
import type { ComplaintParticulars } from './complaint.store.js';
import { progressOf } from './letter-progress.js';
import type { Rulebook } from './rulebook.js';

/** Clocks whose dates concern the customer, as they are to the customer; the others are our own affair. */
const told: Readonly<Partial<Record<ClockName, Words>>> = {
  progressUpdate: { en: 'We write to you again', 'zh-CN': '我们再次向您通报' },
  customerReply: { en: 'We hope for your answer', 'zh-CN': '请您回复' },
  resolution: { en: 'We propose a solution', 'zh-CN': '提出解决方案' },
  finalResponse: { en: 'You have our final answer', 'zh-CN': '最终答复' },
  fulfilment: { en: 'What we offered is done', 'zh-CN': '补救措施落实' },
};

/** A complaint with what people know of it besides. */
export type LetterSource = ComplaintRecord & Omit<ComplaintParticulars, 'createdAt' | 'updatedAt'>;

/**
 * What this letter can tell of the complaint as it stands. Pure: who answers for it by name, and the customer's private
 * page, are added by whoever knows them.
 * @param now when the letter is written, epoch milliseconds
 * @param letterId which letter of its kind it is, where each carries its own text
 */
export function letterFactsOf(
  complaint: LetterSource,
  letter: LetterName,
  rulebook: Rulebook,
  now: number,
  letterId?: string,
): LetterFacts {
  const snapshot = snapshotOf(complaint, rulebook);
  const { points, remedies, outcome, receivedAt } = snapshot.context;
  const { policy, calendar, redress } = rulebook;
  const replyBy = replyByOf(complaint, letter, rulebook, now);
  const remediesBy = remediesByOf(complaint, letter, rulebook, now, replyBy);
  return withoutUnknown({
    ref: complaint.ref,
    locale: complaint.locale,
    zone: calendar.zone,
    currency: policy.approvalLimits.currency,
    isEnquiry: isEnquiry(snapshot) ? (true as const) : undefined,
    subject: complaint.subject,
    customerName: complaint.contact?.name,
    receivedAt,
    dates: datesOf(complaint, now),
    answerBy: aheadOf(complaint, 'finalResponse', now),
    replyBy,
    stage: stageOf(snapshot),
    progress: letter === 'progressUpdate' ? progressOf(complaint.history) : [],
    ...saidFor(letter, complaint, letterId),
    outcome,
    points: points.map(({ text, finding }) => ({
      text,
      ...(finding && { finding: { result: finding.result, basis: finding.basis } }),
    })),
    remedies: remedies
      .filter(({ state }) => state !== 'dropped')
      .map(({ kind, description, amount, state }) =>
        withoutUnknown({ kind, description, amount, by: state === 'done' ? undefined : remediesBy }),
      ),
    redress,
  });
}

function isEnquiry(snapshot: ComplaintSnapshot): boolean {
  return snapshot.context.outcome === 'enquiry' || snapshot.matches({ handling: { receipt: 'enquiring' } });
}

type Said = Pick<LetterFacts, 'confirmed' | 'nextStep' | 'questions' | 'message' | 'reason' | 'newDate' | 'referredTo'>;

/** What was last written for the customer that belongs into this letter; into a message, what brought about that one. */
function saidFor(letter: LetterName, complaint: LetterSource, letterId?: string): Partial<Said> {
  switch (letter) {
    case 'acknowledgement': {
      const { confirmed, nextStep: text, nextStepDueAt: by } = lastOf(complaint, 'acknowledgement.given') ?? {};
      return {
        ...(confirmed !== undefined && { confirmed }),
        ...(text !== undefined && by !== undefined && { nextStep: { text, by } }),
      };
    }
    case 'informationRequest':
    case 'reminder': {
      const asked = waitsForInformation(complaint) ? lastOf(complaint, 'information.requested') : undefined;
      return asked ? { questions: asked.questions } : {};
    }
    case 'message': {
      const informed = informedBy(complaint, letterId);
      if (!informed) return {};
      const { subject, text, files } = informed;
      return { message: { ...(subject !== undefined && { subject }), text, ...(files && { files }) } };
    }
    case 'holding': {
      const extended = lastOf(complaint, 'deadline.extended');
      if (!extended) return {};
      const newDate = aheadOf(complaint, extended.clock as ClockName, extended.at);
      return { reason: extended.explanation, ...(newDate !== undefined && { newDate }) };
    }
    case 'rejection':
      return reasonOf(lastOf(complaint, 'complaint.rejected'));
    case 'deadlock':
      return reasonOf(lastOf(complaint, 'decision.stood'));
    case 'referral': {
      const referred = lastOf(complaint, 'complaint.referred');
      return referred ? { reason: referred.reason, referredTo: referred.to } : {};
    }
    default:
      return {};
  }
}

/**
 * Each message is its own letter, `message-1`, `message-2` …, and nothing else sends one: the number of the letter is that
 * of its event. So also one that is sent again, or late, says what it said.
 */
function informedBy({ history }: LetterSource, letterId = ''): EventOf<'customer.informed'> | undefined {
  const number = Number(/^message-(\d+)$/.exec(letterId)?.[1]);
  return history.flatMap(({ event }) => (event.type === 'customer.informed' ? [event] : []))[number - 1];
}

function reasonOf(event: { readonly reason: string } | undefined): Partial<Said> {
  return event ? { reason: event.reason } : {};
}

function waitsForInformation({ history }: LetterSource): boolean {
  const asked = history.findLastIndex(({ event }) => event.type === 'information.requested');
  const decided = history.findLastIndex(({ event }) => event.type === 'resolution.proposed');
  return asked > decided;
}

function lastOf<T extends ComplaintEventType>({ history }: LetterSource, type: T): EventOf<T> | undefined {
  return history.findLast(({ event }) => event.type === type)?.event as EventOf<T> | undefined;
}

/** The customer's answer is due by the clock that runs; for a letter that starts it, by what it will be. */
function replyByOf(complaint: LetterSource, letter: LetterName, rulebook: Rulebook, now: number): number | undefined {
  const running = aheadOf(complaint, 'customerReply', now);
  return running ?? (letter === 'finalResponse' ? byBudget('customerReply', complaint, rulebook, now) : undefined);
}

/**
 * The latest instant by which what we offered is done: its clock if it runs, or else its budget after the customer's
 * answer, which is waited for until the answer's own deadline and no longer.
 */
function remediesByOf(
  complaint: LetterSource,
  letter: LetterName,
  rulebook: Rulebook,
  now: number,
  replyBy: number | undefined,
): number | undefined {
  const from = letter === 'finalResponse' ? (replyBy ?? now) : now;
  return aheadOf(complaint, 'fulfilment', now) ?? byBudget('fulfilment', complaint, rulebook, from);
}

function byBudget(name: ClockName, complaint: LetterSource, rulebook: Rulebook, start: number): number | undefined {
  const { policy, calendar } = rulebook;
  const rule = policy.clocks[name].statutory ?? policy.clocks[name].internal;
  if (!rule || rule.budget === 'given') return undefined;
  const { severity } = snapshotOf(complaint, rulebook).context;
  const due = deadline({ calendar, start, budget: rule.budget[severity] });
  return due.state === 'due' ? due.at : undefined;
}

/** When a clock is due that runs or waits: the limit that the law sets, or else our own. */
function aheadOf({ clocks }: LetterSource, name: ClockName, now: number): number | undefined {
  const ahead = clocks.filter(
    (clock) => clock.name === name && clock.state !== 'ended' && clock.deadline !== undefined && clock.deadline > now,
  );
  return (ahead.find(({ limit }) => limit === 'statutory') ?? ahead[0])?.deadline;
}

/** What the customer may expect by when, the earliest first. */
function datesOf(complaint: LetterSource, now: number): LetterFacts['dates'] {
  return Object.entries(told)
    .flatMap(([name, what]) => {
      const at = aheadOf(complaint, name as ClockName, now);
      return at === undefined ? [] : [{ what, at }];
    })
    .sort((one, other) => one.at - other.at);
}

/** Without the keys whose value is not known: an optional fact is absent, never undefined. */
function withoutUnknown<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [K in keyof T]: Exclude<T[K], undefined> };
}
