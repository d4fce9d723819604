import type { HistoryEntry } from '#casework/complaint-record.js';
import { isContradiction, replay } from '#casework/replay.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import { windows } from '#clocks/policy.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';

/** One thing that was counted, with every group that it is in. */
export type Counted = Readonly<Record<string, string>>;

/** From when to when, and as of when. */
export interface Window {
  readonly now: number;
  readonly endOfToday: number;
  readonly from: number;
  readonly to: number;
  /** Local day of an instant. */
  readonly dayOf: (at: number) => string;
}

type Told = HistoryEntry['event'];

/**
 * Counts everything once more, from what histories tell and nothing else: written without looking at how the figures
 * are counted, and slowly. Whoever changes the meaning of a figure has to say it here too.
 */
export function recount(
  histories: readonly (readonly HistoryEntry[])[],
  rulebooks: Rulebooks,
  window: Window,
): ReadonlyMap<string, Counted[]> {
  const counted = new Map<string, Counted[]>();
  for (const history of histories) {
    const note = (figure: string, groups: Counted = {}): void => {
      counted.set(figure, [...(counted.get(figure) ?? []), { ...whole, ...groups }]);
    };
    const inWindow = (at: number): boolean => window.from <= at && at < window.to;
    const told = history.map(({ event }) => event);
    const whole = groupsOf(told);
    countState(history, rulebooks, window, told, note);
    countWay(history, window, told, note);
    countPromises(told, window, note);
    const received = (told[0] as Extract<Told, { type: 'complaint.registered' }>).receivedAt;
    if (inWindow(received)) note('received', { date: window.dayOf(received) });
    for (const event of told) {
      if (!inWindow(event.at)) continue;
      const date = window.dayOf(event.at);
      if (event.type === 'survey.answered') {
        note('ratings', { date, score: String(event.handling) });
        if (event.handling > 3) note('goodRatings', { date });
      }
      if (event.type === 'followUp.completed') {
        note('followUps', { date, answer: event.satisfied ? 'satisfied' : 'dissatisfied' });
        if (event.satisfied) note('satisfied', { date });
      }
      if (event.type === 'request.answered' || event.type === 'request.handedBack') {
        const { requestId } = event;
        const asked = told.find((one) => one.type === 'request.sent' && one.requestId === requestId);
        const department = asked?.type === 'request.sent' ? asked.department : '';
        const wasLate = told.some(
          (one) =>
            one.type === 'clock.breached' &&
            one.clock === 'departmentRequest' &&
            one.subject === requestId &&
            one.at <= event.at,
        );
        note('requestsAnswered', { date, department });
        if (!wasLate) note('requestsInTime', { date, department });
      }
    }
  }
  return counted;
}

type Note = (figure: string, groups?: Counted) => void;

function groupsOf(told: readonly Told[]): Counted {
  let groups: Record<string, string> = { category: '-', product: '-' };
  for (const event of told) {
    if (event.type === 'complaint.registered') {
      const { teamId: team, channel, severity } = event;
      groups = { ...groups, team, channel, severity };
    }
    if (event.type === 'complaint.classified') {
      const { category, product, severity } = event;
      groups = { ...groups, category, severity, ...(product !== undefined && { product }) };
    }
  }
  return groups;
}

/** How it stands: what the rules make of the history when it is told again. */
function countState(
  history: readonly HistoryEntry[],
  rulebooks: Rulebooks,
  { now, endOfToday }: Window,
  told: readonly Told[],
  note: Note,
): void {
  const again = replay(history, rulebooks);
  if (isContradiction(again)) throw new Error(again.words.en);
  const [stage = '', moment] = placeOf(history.at(-1)!).split('.');
  const { ownerId } = (again.snapshot as { context: ComplaintContext }).context;
  const requests = new Map<string, string>();
  for (const event of told) {
    if (event.type === 'request.sent') requests.set(event.requestId, event.department);
    if (event.type === 'request.answered' || event.type === 'request.handedBack') requests.delete(event.requestId);
  }
  for (const [id, department] of requests) {
    note('requestsOpen', { department });
    const clock = again.clocks.filter(({ name, subject }) => name === 'departmentRequest' && subject === id).at(-1);
    if (clock?.deadline !== undefined && clock.deadline <= now) note('requestsOverdue', { department });
  }
  if (stage === 'closed') return;
  const received = (told[0] as Extract<Told, { type: 'complaint.registered' }>).receivedAt;
  const days = (now - received) / 86_400_000;
  const age =
    days < 3 ? 'to2' : days < 8 ? 'to7' : days < 15 ? 'to14' : days < 29 ? 'to28' : days < 57 ? 'to56' : 'over56';
  const groups = { stage, age, stageAge: `${stage}/${age}` };
  note('open', groups);
  note(ownerId === undefined ? 'unowned' : 'owned', groups);
  const turn = { awaitingCustomer: 'customer', awaitingAnswer: 'customer', awaitingDepartment: 'department' };
  const waits = moment === 'awaitingApproval' ? 'approval' : turn[moment as keyof typeof turn];
  if (waits !== undefined) note('waiting', { ...groups, turn: waits });
  const duties = again.clocks.filter(
    ({ name, state, deadline }) => state !== 'ended' && !windows.includes(name) && deadline !== undefined,
  );
  const next = Math.min(...duties.map(({ deadline = Infinity }) => deadline));
  if (next <= now) note('overdue', groups);
  else if (next < endOfToday) note('dueToday', groups);
  const isShort = duties.some(
    ({ id, reached, deadline = Infinity }) =>
      deadline <= now || reached.some((point) => isLateWarning(point)) || isWarnedBy(again.timers, id, now),
  );
  if (next > now && isShort) note('atRisk', groups);
}

function isLateWarning(point: string): boolean {
  const share = /^warn (\d+) ?%?$/.exec(point)?.[1];
  return share === undefined ? point.startsWith('warn') || point.includes('before') : Number(share) >= 75;
}

function isWarnedBy(
  timers: readonly {
    readonly clockId: string;
    readonly kind: string;
    readonly point: string;
    readonly dueAt: number;
  }[],
  clock: string,
  now: number,
): boolean {
  return timers.some(
    ({ clockId, kind, point, dueAt }) => clockId === clock && kind === 'warned' && isLateWarning(point) && dueAt <= now,
  );
}

/** The way through the handling: closings, reopenings, steps, returns and stays. */
function countWay(history: readonly HistoryEntry[], window: Window, told: readonly Told[], note: Note): void {
  const places = history.map(placeOf);
  const been: string[] = [];
  let arrived = told[0]!.at;
  let openedAt = -Infinity;
  const received = (told[0] as Extract<Told, { type: 'complaint.registered' }>).receivedAt;
  const lastClosing = places.findLastIndex(
    (place, index) => place.startsWith('closed') && !(places[index - 1] ?? '').startsWith('closed'),
  );
  const lasts = places.at(-1)!.startsWith('closed');
  for (const [index, to] of places.entries()) {
    const from = places[index - 1];
    const at = told[index]!.at;
    if (from !== undefined && from !== to) {
      const isCounted = window.from <= at && at < window.to;
      const date = window.dayOf(at);
      const way = `${from}>${to}`;
      if (isCounted) {
        note('passages', { way });
        note('stays', { moment: from, took: String(at - arrived) });
        const goesOn = from === 'investigation.awaitingCustomer' || from === 'investigation.awaitingDepartment';
        if (been.includes(to) && !goesOn) note('returns', { way, date });
      }
      const [wasClosed, isClosed] = [from.startsWith('closed'), to.startsWith('closed')];
      if (isCounted && wasClosed && !isClosed) note('reopened', { date });
      if (wasClosed && !isClosed) openedAt = at;
      if (isCounted && !wasClosed && isClosed) {
        const outcome = index === lastClosing && lasts ? outcomeOf(told) : 'notLasting';
        note('closed', { date, outcome, took: String(at - received) });
        const isLate = told.some(
          (event) =>
            event.type === 'clock.breached' &&
            (event.clock === 'resolution' || event.clock === 'finalResponse') &&
            event.at >= openedAt &&
            event.at <= at,
        );
        if (isLate) note('closedLate', { date, outcome });
      }
      arrived = at;
    }
    been.push(to);
  }
  const lesson = told.findLast(({ type }) => type === 'lesson.recorded' || type === 'lesson.waived');
  if (lesson?.type === 'lesson.recorded' && window.from <= lesson.at && lesson.at < window.to)
    note('causes', { date: window.dayOf(lesson.at), cause: lesson.mainCause });
}

/** How it ended, by the last event that decided on it. */
function outcomeOf(told: readonly Told[]): string {
  let outcome = 'notLasting';
  for (const event of told) {
    if (event.type === 'resolution.proposed' || event.type === 'complaint.settledAtOnce') outcome = event.outcome;
    if (event.type === 'customer.withdrew') outcome = 'withdrawn';
    if (event.type === 'complaint.rejected') outcome = 'rejected';
    if (event.type === 'complaint.referred') outcome = 'referred';
    if (event.type === 'complaint.merged') outcome = 'merged';
    if (event.type === 'enquiry.answered') outcome = 'enquiry';
  }
  return outcome;
}

function countPromises(told: readonly Told[], { now, from, to, dayOf }: Window, note: Note): void {
  const promises = new Map<string, { readonly dueAt: number; state: string; readonly isOrder: boolean }>();
  for (const event of told) {
    if (event.type === 'promise.made')
      promises.set(event.promiseId, { dueAt: event.dueAt, state: 'open', isOrder: false });
    if (event.type === 'instruction.given')
      promises.set(event.promiseId, { dueAt: event.dueAt, state: 'open', isOrder: true });
    if (event.type === 'acknowledgement.given' && event.promiseId !== undefined && event.nextStepDueAt !== undefined)
      promises.set(event.promiseId, { dueAt: event.nextStepDueAt, state: 'open', isOrder: false });
    if (event.type === 'promise.kept') {
      const kept = promises.get(event.promiseId);
      if (kept) kept.state = event.at <= kept.dueAt ? 'kept' : 'keptLate';
    }
    if (event.type === 'promise.broken') {
      const broken = promises.get(event.promiseId);
      if (broken) broken.state = 'broken';
    }
    if (event.type === 'promise.renegotiated') {
      const old = promises.get(event.promiseId);
      if (old) old.state = 'renegotiated';
      promises.set(event.newPromiseId, { dueAt: event.dueAt, state: 'open', isOrder: old?.isOrder ?? false });
    }
  }
  for (const { dueAt, state, isOrder } of promises.values()) {
    if (isOrder || dueAt < from || dueAt >= to || dueAt > now || state === 'renegotiated') continue;
    note('promisesDue', { date: dayOf(dueAt), promiseState: state });
    if (state === 'kept') note('promisesKept', { date: dayOf(dueAt) });
  }
}

/** `investigation.gathering`, from the state after an entry. */
function placeOf({ state }: HistoryEntry): string {
  const { handling } = state as { handling: string | Readonly<Record<string, string>> };
  return typeof handling === 'string' ? handling : Object.entries(handling)[0]!.join('.');
}
