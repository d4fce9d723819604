import fc from 'fast-check';
import { allowed, isRefusal, rungOf, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent, ComplaintEventType, Registration } from '#workflows/complaint/complaint.events.js';
import { eventTypes } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { ana, bo, customer, li, mail, mei, time, until } from '#workflows/complaint/complaint.story.js';
import { advanceComplaint, catchUp, openComplaint, snapshotOf } from './advance-complaint.js';
import { rulebookOf } from './casework.story.js';
import type { ComplaintRecord } from './complaint-record.js';
import { canonical, findBreak } from './history.js';
import type { Order } from './move.js';
import { isMoveRefusal } from './move.js';
import { lastRebaseOf, rebase, undoRebase } from './rebase.js';
import { isContradiction, replay, stateAt } from './replay.js';
import type { Rulebook } from './rulebook.js';
import { loadRulebooks } from './rulebooks.js';

const start = Date.parse('2026-01-05T01:00:00Z');
const wang: Actor = { kind: 'staff', id: 'wang', roles: ['departmentMember'] };
/** The lead may do most things, and so brings most stories on. */
const actors: readonly Actor[] = [ana, bo, li, li, li, mei, wang, customer, mail, mail];
const policies = ['default', 'fca-disp-1', 'rg-271', 'cn-12315', 'cn-banking-insurance', 'uk-lgo-housing'];

const rulebooks = loadRulebooks('workflows');

const id = fc.constantFrom('1', '2', '3');
const prose = fc.constantFrom('漏水', 'still waiting');
const staff = fc.constantFrom('ana', 'bo', 'li', 'cy');
const remedies = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2'),
    kind: fc.constantFrom('apology', 'refund'),
    description: prose,
    amount: fc.constantFrom(0, 5_000, 500_000),
  }),
  { minLength: 1, maxLength: 2 },
);
const laterBy = fc.integer({ min: 1, max: 400 }).map((hours) => hours * 3_600_000);

/** The facts that each event needs, chosen from few enough values that they often meet. */
const details: { readonly [T in ComplaintEventType]?: fc.Arbitrary<object> } = {
  'complaint.classified': fc.record({
    category: prose,
    severity: fc.constantFrom('low', 'normal', 'high', 'critical'),
    safety: fc.boolean(),
    points: fc
      .uniqueArray(fc.constantFrom('1', '2'), { minLength: 1 })
      .map((ids) => ids.map((one) => ({ id: one, text: one }))),
    reason: prose,
  }),
  'complaint.rejected': fc.record({ reason: prose }),
  'complaint.referred': fc.record({ to: prose, reason: prose }),
  'complaint.merged': fc.record({ into: id }),
  'merge.undone': fc.record({ reason: prose }),
  'complaint.joined': fc.record({
    other: id,
    otherId: id,
    receivedAt: fc.constantFrom(start - 40 * 86_400_000, start + 3_600_000),
    points: fc.constantFrom([], [{ id: '1', text: 'x' }]),
  }),
  'complaint.parted': fc.record({ other: id, otherId: id }),
  'complaint.split': fc.record({
    subject: prose,
    summary: prose,
    pointIds: fc.constantFrom(['1'], ['2']),
    messageIds: fc.constant(['m-1']),
  }),
  'complaint.linked': fc.record({ link: fc.constantFrom('related', 'duplicateOf', 'partOfIncident'), other: id }),
  'complaint.unlinked': fc.record({ link: fc.constantFrom('related', 'mergedInto'), other: id }),
  'link.noted': fc.record({ link: fc.constantFrom('related', 'incidentOf'), other: id, otherId: id }),
  'link.dropped': fc.record({ link: fc.constantFrom('related', 'incidentOf'), other: id, otherId: id }),
  'complaint.assigned': fc.record({ ownerId: staff, handoverNote: prose }),
  'conflict.declared': fc.record({ staffId: staff }),
  'acknowledgement.given': fc.record({
    medium: fc.constantFrom('inPerson', 'inWriting'),
    confirmed: prose,
    nextStep: prose,
    promiseId: id,
    nextStepDueAt: laterBy,
  }),
  'complaint.settledAtOnce': fc.record({
    acceptance: prose,
    outcome: fc.constantFrom('upheld', 'notUpheld'),
    remedies: fc.oneof(fc.constant([]), remedies),
  }),
  'information.requested': fc.record({ questions: prose }),
  'request.sent': fc.record({ requestId: id, department: prose, question: prose, awaited: fc.boolean() }),
  'request.answered': fc.record({ requestId: id, answer: prose }),
  'request.handedBack': fc.record({ requestId: id, reason: prose }),
  'finding.recorded': fc.record({
    pointId: fc.constantFrom('1', '2'),
    result: fc.constantFrom('upheld', 'notUpheld'),
    basis: prose,
    evidence: prose,
  }),
  'investigation.concluded': fc.record({ summary: prose }),
  'resolution.proposed': fc.record({ outcome: fc.constantFrom('upheld', 'notUpheld'), remedies }),
  'resolution.declined': fc.record({ reason: prose }),
  'customer.accepted': fc.record({ evidence: prose }),
  'customer.refused': fc.record({ reason: prose }),
  'decision.stood': fc.record({ reason: prose }),
  'investigation.resumed': fc.record({ reason: prose }),
  'remedy.done': fc.record({ remedyId: fc.constantFrom('1', '2'), evidence: prose, doneOn: prose }),
  'followUp.assigned': fc.record({ to: staff }),
  'followUp.completed': fc.record({ satisfied: fc.boolean(), words: prose }),
  'survey.answered': fc.record({ handling: fc.integer({ min: 1, max: 5 }), outcome: fc.integer({ min: 1, max: 5 }) }),
  'lesson.recorded': fc.record({
    mainCause: prose,
    whatHappened: prose,
    changes: fc.constantFrom([], [{ action: 'x', ownerId: 'li', dueOn: '2026-12-01', measuredBy: 'y' }]),
  }),
  'lesson.waived': fc.record({ reason: prose }),
  'lesson.returned': fc.record({ reason: prose }),
  'complaint.reopened': fc.record({ reason: prose }),
  'correctiveAction.done': fc.record({ actionId: fc.constantFrom('action-1', 'action-2'), evidence: prose }),
  'effectiveness.checked': fc.record({ worked: fc.boolean(), finding: prose }),
  'note.added': fc.record({ text: prose }),
  'complaint.repeated': fc.record({ complaints: fc.integer({ min: 2, max: 9 }) }),
  'enquiry.recognised': fc.record({ reason: prose }),
  'complaint.recognised': fc.record({ reason: prose }),
  'enquiry.answered': fc.record({ answer: prose }),
  'contact.recorded': fc.oneof(
    fc.record({ direction: fc.constantFrom('in', 'out'), channel: fc.constant('phone'), summary: prose }),
    fc.record({
      direction: fc.constant('out'),
      channel: fc.constant('phone'),
      summary: prose,
      reached: fc.constant(false),
      nextTryAt: laterBy,
    }),
  ),
  'customer.informed': fc.record({ text: prose }),
  'customer.wrote': fc.record({ messageId: id }),
  'promise.made': fc.record({
    promiseId: id,
    kind: fc.constantFrom('promise', 'callBack'),
    text: prose,
    dueAt: laterBy,
  }),
  'promise.kept': fc.record({ promiseId: id, evidence: prose }),
  'promise.broken': fc.record({ promiseId: id, toldHow: prose }),
  'promise.renegotiated': fc.record({ promiseId: id, newPromiseId: id, text: prose, dueAt: laterBy, agreedHow: prose }),
  'deadline.extended': fc.record({
    clock: fc.constant('finalResponse'),
    reason: fc.constantFrom('complex', 'awaitingThirdParty'),
    explanation: prose,
  }),
  'letter.failed': fc.record({ reason: prose }),
  'letter.withheld': fc.record({ reason: prose, brokenOff: fc.boolean() }),
  'letter.released': fc.record({ reason: prose }),
  'extension.asked': fc.record({
    clock: fc.constant('finalResponse'),
    reason: fc.constant('complexCase'),
    explanation: prose,
  }),
  'extension.declined': fc.record({ clock: fc.constant('finalResponse'), because: prose }),
  'trigger.noticed': fc.record({ trigger: fc.constantFrom('safety', 'media'), explanation: prose }),
  'escalation.raised': fc.record({ to: fc.constantFrom('lead', 'manager', 'director'), reason: prose }),
  'escalation.lowered': fc.record({ to: fc.constantFrom('calm', 'warned', 'lead', 'manager'), reason: prose }),
  'instruction.given': fc.record({ text: prose, dueAt: laterBy, promiseId: id }),
};

/** What brings a complaint on; picked more often, or most stories would never leave the first stages. */
const bringOn = new Set<ComplaintEventType>([
  'complaint.classified',
  'complaint.assigned',
  'complaint.accepted',
  'acknowledgement.given',
  'finding.recorded',
  'investigation.concluded',
  'request.answered',
  'resolution.proposed',
  'resolution.approved',
  'letter.delivered',
  'customer.accepted',
  'remedy.done',
  'followUp.assigned',
  'followUp.completed',
  'lesson.recorded',
  'lesson.confirmed',
  'promise.kept',
  'complaint.closed',
]);

/** A step chooses among what may happen just then; one in eight tries anything at all. */
const anyStep = fc.record({
  pick: fc.nat(),
  by: fc.constantFrom(...actors),
  hours: fc.integer({ min: 0, max: 60 }),
  seed: fc.integer(),
});

type AnyStep = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** One step in sixteen moves the complaint to another policy, and one takes the last such move back. */
function movedElsewhere(current: ComplaintRecord, at: number, { pick, seed }: AnyStep): ComplaintRecord | undefined {
  const order: Order = {
    id: `move-${current.version}`,
    at,
    by: { kind: 'staff', id: 'root', roles: ['administrator'] },
  };
  const rebased = lastRebaseOf(current);
  if (pick % 16 === 7) {
    const to = rulebooks.timeRules(policies[Math.abs(seed) % policies.length] ?? 'default');
    return recordOf(rebase(current, to, 'x', rulebooks, order));
  }
  if (pick % 16 !== 9 || rebased === undefined) return undefined;
  const before = stateAt(current.history, rebased - 1, rulebooks);
  if (isContradiction(before)) throw new Error(before.words.en);
  return recordOf(undoRebase(current, before, rulebooks, order));
}

function recordOf(result: ReturnType<typeof rebase>): ComplaintRecord | undefined {
  return isMoveRefusal(result) ? undefined : result.complaint;
}

function chosen(complaint: ComplaintRecord, rulebook: Rulebook, { pick, by }: AnyStep): ComplaintEventType {
  const possible = allowed(snapshotOf(complaint, rulebook), by).filter(({ obstacles }) => obstacles.length === 0);
  const moving = possible.filter(({ event }) => bringOn.has(event));
  // Only the system says so, which is none of those who act here.
  if (pick % 16 === 5) return 'complaint.repeated';
  const among =
    pick % 8 === 0
      ? eventTypes.slice(1)
      : (pick % 4 > 0 && moving.length > 0 ? moving : possible).map(({ event }) => event);
  return among[Math.floor(pick / 8) % Math.max(1, among.length)] ?? 'note.added';
}

const anyStory = fc.record({
  /** The usual story up to here, and then anything. */
  from: fc.constantFrom('receipt', 'investigation', 'resolution', 'followUp', 'lessonSummary', 'closed'),
  policy: fc.constantFrom(...policies),
  severity: fc.constantFrom('low', 'normal', 'high', 'critical'),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' }),
});

type Story = typeof anyStory extends fc.Arbitrary<infer S> ? S : never;

/** Plays a story; what is refused just does not happen. After each step the given watcher looks at the complaint. */
function play(
  { from, policy, severity, steps }: Story,
  watch: (complaint: ComplaintRecord, rulebook: Rulebook) => void,
): ComplaintRecord {
  let rulebook = rulebookOf(policy);
  const registered = {
    type: 'complaint.registered',
    id: 'e-0',
    at: start,
    by: mail,
    channel: 'email',
    receivedAt: start,
    customerId: 'c',
    locale: 'en',
    subject: 's',
    summary: 's',
    teamId: 't',
    severity,
  } as Registration;
  const opened = openComplaint('c-1', registered, rulebook);
  if (isRefusal(opened)) throw new Error('it could not begin');
  let current = opened.complaint;
  let now = start;
  watch(current, rulebook);
  for (const event of from === 'receipt' ? [] : until[from]) {
    const advanced = advanceComplaint(current, { ...event, at: (now += 60_000) }, rulebook);
    if (!isRefusal(advanced)) watch((current = advanced.complaint), rulebook);
  }
  for (const [index, step] of steps.entries()) {
    now += step.hours * 3_600_000;
    for (const { complaint } of catchUp(current, now, rulebook)) watch((current = complaint), rulebook);
    const moved = movedElsewhere(current, now, step);
    if (moved) {
      rulebook = rulebooks.rulebookFor(moved.pins);
      watch((current = moved), rulebook);
      continue;
    }
    const type = chosen(current, rulebook, step);
    const [given = {}] = fc.sample(details[type] ?? fc.constant({}), { seed: step.seed, numRuns: 1 });
    const { letters } = snapshotOf(current, rulebook).context;
    const letterId = letters[Math.abs(step.seed) % letters.length]?.id;
    const dated = Object.fromEntries(
      Object.entries(given).map(([key, value]: [string, unknown]) => [
        key,
        /(dueat|nexttryat)$/.test(key.toLowerCase()) ? now + Number(value) : value,
      ]),
    );
    const advanced = advanceComplaint(
      current,
      {
        type,
        id: `any-${index + 1}`,
        at: now,
        by: type === 'complaint.repeated' ? time : step.by,
        ...dated,
        ...(type.startsWith('letter.') && { letterId }),
      } as ComplaintEvent,
      rulebook,
    );
    if (!isRefusal(advanced)) watch((current = advanced.complaint), rulebook);
  }
  return current;
}

const runs = Number(process.env['STORIES'] ?? 80);

describe('Whatever happens to a complaint, in whatever order', () => {
  it('every open one has an owner or a team, and a clock that runs with a timer ahead or a deadline behind', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, (complaint, rulebook) => {
          const snapshot = snapshotOf(complaint, rulebook);
          if (stageOf(snapshot) === 'closed') return;
          expect(snapshot.context.ownerId ?? snapshot.context.teamId).toBeTruthy();
          const running = complaint.clocks.filter(({ state }) => state === 'running');
          expect(running.length).toBeGreaterThan(0);
          // Either something will wake us, or its deadline has passed and everybody on its ladder knows.
          expect(complaint.timers.length > 0 || running.every(({ reached: points }) => points.includes('breach'))).toBe(
            true,
          );
        });
      }),
      { numRuns: runs },
    );
  });

  it('every chase of an open complaint and every action has a clock until it is answered or done', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, (complaint, rulebook) => {
          const snapshot = snapshotOf(complaint, rulebook);
          const { customerChases = [], actions = [], closedAt } = snapshot.context;
          const open = [...(closedAt === undefined ? customerChases : []), ...actions].filter(
            ({ state }) => state === 'open',
          );
          const running = complaint.clocks.filter(
            ({ name, state }) => (name === 'chase' || name === 'correctiveAction') && state === 'running',
          );
          expect(running.map(({ subject }) => subject).sort()).toEqual(open.map(({ id: one }) => one).sort());
        });
      }),
      { numRuns: runs },
    );
  });

  it('nothing closes with an open promise, an unfinished remedy or no lesson', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, (complaint, rulebook) => {
          const snapshot = snapshotOf(complaint, rulebook);
          const { outcome, promises, remedies: agreed, lesson } = snapshot.context;
          if (stageOf(snapshot) !== 'closed' || outcome === 'merged') return;
          expect(promises.filter(({ state }) => state === 'open')).toEqual([]);
          if (outcome === 'rejected' || outcome === 'referred') return;
          expect(agreed.filter(({ state }) => state === 'agreed')).toEqual([]);
          // A question that nobody was dissatisfied about teaches nothing.
          if (outcome !== 'enquiry') expect(lesson).toBeDefined();
        });
      }),
      { numRuns: runs },
    );
  });

  it('the chain holds, and the same story, or its history replayed, gives the same bytes', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const complaint = play(story, ({ history, historyHead, version }) => {
          expect(history.length).toBe(version);
          expect(findBreak(history, historyHead)).toBeUndefined();
        });
        expect(canonical(play(story, () => undefined))).toBe(canonical(complaint));
        const replayed = replay(complaint.history, rulebooks);
        expect(isContradiction(replayed) ? replayed : canonical(replayed)).toBe(canonical(complaint));
        const rungs = complaint.history.map(({ state }) => (state as { escalation: string }).escalation);
        expect(rungs.at(-1)).toBe(rungOf(snapshotOf(complaint, rulebooks.rulebookFor(complaint.pins))));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it('the stories begin in every stage, so that all of it is tried', () => {
    for (const from of ['receipt', 'investigation', 'resolution', 'followUp', 'lessonSummary', 'closed'] as const) {
      const usual = play({ from, policy: 'default', severity: 'normal', steps: [] }, () => undefined);
      expect(stageOf(snapshotOf(usual, rulebookOf()))).toBe(from);
    }
  });
});
