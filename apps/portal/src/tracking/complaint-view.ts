import { snapshotOf } from '#casework/advance-complaint.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { instructionsIn } from '#casework/instructions.js';
import { letterFactsOf } from '#casework/letter-facts.js';
import type { Message } from '#casework/message.js';
import { refusedLetters } from '#casework/refused-letters.js';
import type { Rulebook } from '#casework/rulebook.js';
import { allowed, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintContext, Letter, Outcome } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEventType, EventOf } from '#workflows/complaint/complaint.events.js';
import { mergedInto } from '#workflows/complaint/at-any-time/link.records.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import { isRated } from '#workflows/complaint/5-follow-up/rating.requirements.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Locale, Stage } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import { dayText, instantText, zoneText } from '../page/instants.js';
import type { Said } from '../page/said.js';
import { said } from '../page/said.js';
import { complaintTexts } from './complaint.texts.js';
import type { CorrespondenceView } from './correspondence-view.js';
import { correspondenceOf } from './correspondence-view.js';
import type { DecisionView } from './decision-view.js';
import { decisionView } from './decision-view.js';
import type { RatingView } from './rating-view.js';
import { ratingView } from './rating-view.js';

const stages = ['receipt', 'acknowledgement', 'investigation', 'resolution', 'followUp', 'lessonSummary'] as const;

/** What the customer can do now, or why not. */
export interface Act {
  readonly can: boolean;
  /** Why not, in words; only where the customer would otherwise wonder. */
  readonly why?: string;
}

const acts = {
  accept: 'customer.accepted',
  refuse: 'customer.refused',
  chase: 'customer.chased',
  withdraw: 'customer.withdrew',
  reopen: 'complaint.reopened',
  rate: 'survey.answered',
} as const satisfies Record<string, ComplaintEventType>;

/** A complaint as its customer sees it: on its pages, and on paper. */
export interface ComplaintView extends RatingView {
  readonly ref: string;
  readonly subject: string;
  readonly summary: string;
  readonly received: string;
  readonly zone: string;
  /** Nothing where it ended before it had gone through them: then none was passed, and none is ahead. */
  readonly stages: readonly StageView[];
  /** That another complaint goes on for this one, where it was merged. */
  readonly goesOn: { readonly says: string; readonly open: string } | undefined;
  readonly dates: readonly { readonly what: string; readonly at: string }[];
  readonly waitsForCustomer: boolean;
  readonly asked: string | undefined;
  readonly decision: DecisionView | undefined;
  readonly answered: string | undefined;
  readonly promises: readonly PromiseView[];
  readonly correspondence: readonly CorrespondenceView[];
  readonly can: Readonly<Record<string, Act>>;
  readonly contact: StoredComplaint['contact'];
}

interface StageView {
  readonly title: string;
  readonly isDone: boolean;
  readonly isNow: boolean;
}

interface PromiseView {
  readonly text: string;
  readonly due: string;
  readonly state: string;
  readonly isBad: boolean;
  readonly isOpen: boolean;
}

/**
 * Everything of a complaint that is meant for the customer, and nothing else: what is not named here (notes, alerts,
 * departments, who did what) cannot get onto the page.
 */
export function complaintView(
  complaint: StoredComplaint,
  messages: readonly Message[],
  rulebook: Rulebook,
  locale: Locale,
  now: number,
): ComplaintView {
  const snapshot = snapshotOf(complaint, rulebook);
  const { context } = snapshot;
  const { zone } = rulebook.calendar;
  const t = said(complaintTexts, locale);
  const facts = letterFactsOf(complaint, 'finalResponse', rulebook, now);
  const at = (instant: number): string => instantText(instant, locale, zone);
  const asked = isAsked(snapshot.value);
  const decision = decisionView(snapshot, facts, locale, at, t.answerBy);
  return {
    ref: complaint.ref,
    subject: complaint.subject,
    summary: complaint.summary,
    received: at(context.receivedAt),
    zone: t.zone.replace('{zone}', zoneText(now, locale, zone)),
    stages: endedBefore(stageOf(snapshot), context) ? [] : stageViews(stageOf(snapshot), locale),
    goesOn: goesOnView(context, t),
    dates: facts.dates.map(({ what, at: due }) => ({ what: what[locale], at: at(due) })),
    waitsForCustomer: asked || decision?.isOffer === true,
    asked: asked ? lastOf(complaint, 'information.requested')?.questions : undefined,
    decision,
    answered:
      context.customerAnswer === 'accepted'
        ? t.youAccepted
        : context.customerAnswer === 'refused'
          ? t.youRefused
          : undefined,
    promises: promiseViews(complaint, context, locale, now, zone),
    correspondence: correspondenceOf(
      complaint.ref,
      messages,
      letterViews(complaint, context.letters, locale),
      locale,
      at,
    ),
    ...ratingView(lastOf(complaint, 'survey.answered'), isRated(context), locale),
    can: Object.fromEntries(actViews(complaint, rulebook, locale)),
    contact: complaint.contact,
  };
}

/** What may be done now at the customer's own word. */
function actViews(complaint: StoredComplaint, rulebook: Rulebook, locale: Locale): [string, Act][] {
  const snapshot = snapshotOf(complaint, rulebook);
  const possible = allowed(snapshot, { kind: 'customer', id: complaint.customerId });
  return Object.entries(acts).map(([act, type]) => {
    // Chasing is for whoever waits for us; nobody does once it is over.
    if (act === 'chase' && isOver(stageOf(snapshot))) return [act, { can: false }];
    const obstacles = possible.find(({ event }) => event === type)?.obstacles ?? [];
    const telling = obstacles.find(({ code }) => code === 'chases-used-up' || code === 'reopening-over');
    return [act, { can: obstacles.length === 0, ...(telling && { why: wordsOf(telling)[locale] }) }];
  });
}

function goesOnView(context: ComplaintContext, t: Said<typeof complaintTexts>): ComplaintView['goesOn'] {
  const ref = mergedInto(context);
  if (ref === undefined) return undefined;
  return { says: t.goesOnUnder.replace('{ref}', ref), open: t.goesOnOpen.replace('{ref}', ref) };
}

/** Endings that a complaint can come to in the middle of its way. */
const early: readonly (Outcome | undefined)[] = ['withdrawn', 'rejected', 'merged', 'referred', 'enquiry'];

function endedBefore(stage: Stage, { outcome }: ComplaintContext): boolean {
  return isOver(stage) && early.includes(outcome);
}

/** For the customer: what we learn from it afterwards is our own affair. */
function isOver(stage: Stage): boolean {
  return stage === 'lessonSummary' || stage === 'closed';
}

function stageViews(current: Stage, locale: Locale): StageView[] {
  const at = current === 'closed' ? stages.length : stages.indexOf(current);
  return stages.map((stage, index) => ({
    title: stageWords[stage][locale],
    isDone: index < at,
    isNow: index === at,
  }));
}

/** We have asked the customer something. */
function isAsked(value: unknown): boolean {
  const { handling } = value as { handling: Record<string, string> | string };
  return typeof handling !== 'string' && Object.values(handling)[0] === 'awaitingCustomer';
}

/** Promises to the customer. An instruction from above, or a call to be tried again, is in the same ledger, and is our own affair. */
function promiseViews(
  complaint: StoredComplaint,
  { promises }: ComplaintContext,
  locale: Locale,
  now: number,
  zone: string,
): PromiseView[] {
  const t = said(complaintTexts, locale);
  const inner = instructionsIn(complaint.history);
  const words = {
    open: t.promiseOpen,
    kept: t.promiseKept,
    keptLate: t.promiseKeptLate,
    broken: t.promiseBroken,
    renegotiated: t.promiseRenegotiated,
    withdrawn: t.promiseWithdrawn,
  };
  return promises
    .filter(({ id, kind }) => kind !== 'nextTry' && !inner.has(id))
    .map(({ text, dueAt, state }) => {
      const isOverdue = state === 'open' && dueAt <= now;
      return {
        text,
        due: dayText(dueAt, locale, zone),
        state: isOverdue ? t.promiseOverdue : words[state],
        isBad: isOverdue || state === 'broken',
        isOpen: state === 'open',
      };
    });
}

/** Our letters, each with its instant and what became of it. */
function letterViews(
  { history, contact }: StoredComplaint,
  letters: readonly Letter[],
  locale: Locale,
): { id: string; at: number; title: string; state: string; isFailed: boolean }[] {
  const t = said(complaintTexts, locale);
  // Nothing went wrong where there is nowhere to send it to.
  const hasAddress = contact?.email !== undefined;
  const words: Record<Letter['state'], string> = {
    sent: t.letterSent,
    delivered: t.letterDelivered,
    failed: hasAddress ? t.letterFailed : t.letterWithoutAddress,
    withheld: t.letterWithheld,
    replaced: t.letterReplaced,
  };
  const refused = refusedLetters(history);
  return letters.map(({ id, letter, state }) => {
    const told = history.findLast(({ event }) => 'letterId' in event && event.letterId === id);
    const at = told?.event.at ?? history[0]?.event.at ?? 0;
    return {
      id,
      at,
      title: letterWords[letter][locale],
      state: refused.has(id) ? t.letterRefused : words[state],
      isFailed: (state === 'failed' && hasAddress) || state === 'withheld',
    };
  });
}

function lastOf<T extends ComplaintEventType>({ history }: StoredComplaint, type: T): EventOf<T> | undefined {
  return history.findLast(({ event }) => event.type === type)?.event as EventOf<T> | undefined;
}
