import { readPolicies } from '#clocks/policy-file.js';
import type { Policy } from '#clocks/policy.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { ana } from '#workflows/complaint/complaint.story.js';
import { readFileSync } from 'node:fs';
import { advanceComplaint, catchUp } from './advance-complaint.js';
import { shanghai } from './casework.story.js';
import type { Clock, ComplaintRecord } from './complaint-record.js';
import { fixturesUnder } from './definition-journeys.js';
import { canonical } from './history.js';
import type { MoveRefusal, Order } from './move.js';
import { dryRun, isMoveRefusal } from './move.js';
import { lastRebaseOf, rebase, rebaseOf, undoRebase } from './rebase.js';
import { replay, stateAt } from './replay.js';
import { Rulebooks, readPublished } from './rulebooks.js';

const published = readPublished(new URL('../../../workflows/', import.meta.url).pathname);

/** A policy of the house with other numbers. */
function changed(name: string, rules: string): Policy {
  const house = new URL('../../../workflows/policies/default.policy.yaml', import.meta.url).pathname;
  const texts = new Map([
    ['default', { text: readFileSync(house, 'utf8'), file: 'default' }],
    [name, { text: `name: ${name}\nversion: 1\nextends: default\nsource: []\n${rules}`, file: name }],
  ]);
  return readPolicies(texts, published.calendars).get(name)!;
}

const tight = changed(
  'tight',
  `
clocks:
  resolution: { internal: { budget: 1 business day } }
  progressUpdate: { internal: { budget: 1 business day } }
  investigation: { internal: { budget: 2 business days } }
  finalResponse:
    internal: { budget: 5 business days }
    statutory: { budget: 6 business days, pauses: never }
approvalLimits: { currency: CNY, agent: 1, lead: 2, manager: 3 }
`,
);
const generous = changed('generous', 'clocks: { finalResponse: { internal: { budget: 60 business days } } }');
const inDays = changed(
  'in-days',
  'clocks: { finalResponse: { internal: { budget: 20 calendar days } } }\nextensions: []',
);
const rulebooks = new Rulebooks({
  ...published,
  policies: new Map([...published.policies, ['tight', tight], ['generous', generous], ['in-days', inDays]]),
});

const fixtures = fixturesUnder(rulebooks.currentRulebook());
function inState(state: string): ComplaintRecord {
  const fixture = fixtures.find((one) => one.state === state);
  if (!fixture) throw new Error(`there is no complaint in ${state}`);
  return fixture.record;
}

function orderAfter(record: ComplaintRecord, id: string, at = 0): Order {
  const last = record.history.at(-1)?.recordedAt ?? 0;
  return { id, at: Math.max(at, last + 60_000), by: { kind: 'staff', id: 'root', roles: ['administrator'] } };
}

function done(result: ReturnType<typeof rebase> | ReturnType<typeof advanceComplaint>): ComplaintRecord {
  if (isMoveRefusal(result)) throw new Error(result.words.en);
  if (isRefusal(result)) throw new Error(result.reasons.map(({ code }) => code).join());
  return result.complaint;
}

const under = (record: ComplaintRecord, policy: string, at?: number, calendar?: string): ComplaintRecord =>
  done(rebase(record, rulebooks.timeRules(policy, calendar), '新政策生效', rulebooks, orderAfter(record, 'r-1', at)));
const passTo = (record: ComplaintRecord, now: number): ComplaintRecord =>
  catchUp(record, now, rulebooks.rulebookFor(record.pins)).at(-1)?.complaint ?? record;
const clock = ({ clocks }: ComplaintRecord, id: string): Clock | undefined => clocks.find((one) => one.id === id);
const points = ({ timers }: ComplaintRecord, id: string): string[] =>
  timers.filter(({ clockId }) => clockId === id).map(({ point }) => point);
const rungSince = (before: ComplaintRecord, after: ComplaintRecord, name: string): string[] =>
  after.history
    .slice(before.history.length)
    .flatMap(({ event }) => ('point' in event && event.clock === name ? [`${event.limit} ${event.point}`] : []));

// Monday 2026-03-02 is its first day; it is of severity high.
const gathering = inState('handling.investigation.gathering');
const thursday = shanghai('2026-03-05 12:00');

describe('A rebase', () => {
  it('is an entry of the history that says who changed which rules to which, when and why', () => {
    expect(under(gathering, 'tight').history.at(-1)).toMatchObject({
      sequence: gathering.version + 1,
      event: {
        type: 'rulebook.rebased',
        by: { id: 'root' },
        reason: '新政策生效',
        from: { policy: { name: 'default' }, calendar: { name: 'cn' } },
        to: { policy: { name: 'tight', version: 1 }, calendar: { name: 'cn' } },
      },
    });
  });

  it('counts every running clock anew from when it began, under what the complaint was weighed as', () => {
    const before = clock(gathering, 'finalResponse.internal.1');
    const after = clock(under(gathering, 'tight'), 'finalResponse.internal.1');
    expect(after).toMatchObject({ startedAt: before?.startedAt, pauses: before?.pauses, severity: 'high' });
    expect([before?.deadline, after?.deadline]).toEqual([shanghai('2026-03-11 18:00'), shanghai('2026-03-09 18:00')]);
  });

  it('leaves what has ended as it was', () => {
    const ended = ({ clocks }: ComplaintRecord) => clocks.filter(({ state }) => state === 'ended');
    expect(ended(under(gathering, 'tight'))).toEqual(ended(gathering));
    expect(ended(gathering).length).toBeGreaterThan(0);
  });

  it('lets the guards ask the new policy', () => {
    const { context } = under(inState('handling.resolution.proposing'), 'tight').snapshot as {
      context: { rules: { approvalLimits: unknown } };
    };
    expect(context.rules.approvalLimits).toMatchObject({ agent: 100, lead: 200, manager: 300 });
  });

  it('moves it nowhere and orders nothing', () => {
    const result = rebase(gathering, rulebooks.timeRules('tight'), 'x', rulebooks, orderAfter(gathering, 'r-1'));
    expect(result).toMatchObject({ outbox: [], entry: { state: gathering.history.at(-1)?.state } });
  });

  it('begins a limit that only the new policy has with the facts of the one beside it', () => {
    const waiting = inState('handling.investigation.awaitingCustomer');
    const { startedAt, pauses } = clock(waiting, 'finalResponse.internal.1')!;
    const begun = clock(under(waiting, 'tight'), 'finalResponse.statutory.1');
    expect(begun).toMatchObject({ startedAt, pauses, state: 'held', deadline: shanghai('2026-03-10 18:00') });
  });

  it('lifts a limit that the new policy does not have, which is neither met nor missed', () => {
    const strict = under(gathering, 'tight');
    const relieved = under(strict, 'default');
    expect(clock(relieved, 'finalResponse.statutory.1')).toMatchObject({ state: 'ended', lifted: true });
    expect(points(relieved, 'finalResponse.statutory.1')).toEqual([]);
    expect(clock(relieved, 'finalResponse.internal.1')).toMatchObject({ state: 'running' });
    expect(clock(relieved, 'finalResponse.internal.1')).not.toHaveProperty('lifted');
  });

  it('does not ring again what has rung, and warns once of the time that has become short', () => {
    const friday = shanghai('2026-03-06 17:00');
    const before = passTo(gathering, friday);
    expect(clock(before, 'finalResponse.internal.1')?.reached).toEqual(['warn 50']);
    const after = under(before, 'tight', friday);
    const again = passTo(after, friday);
    // Behind the internal target lie now two warnings more, of which one is told.
    expect(rungSince(after, again, 'finalResponse')).toEqual(['statutory warn 50', 'internal warn 75']);
    expect(rungSince(again, passTo(under(again, 'default', friday), friday), 'finalResponse')).toEqual([]);
  });

  it('rings a deadline at once that has passed under the new rules, at its own instant and only once', () => {
    const before = passTo(gathering, thursday);
    const rebased = under(before, 'tight', thursday);
    const after = passTo(rebased, thursday);
    expect(rungSince(rebased, after, 'resolution').slice(0, 1)).toEqual(['internal breach']);
    const breach = after.history.find(({ event }) => event.id === 'resolution.internal.1@1@breach');
    expect(breach?.event.at).toBe(shanghai('2026-03-03 18:00'));
    expect(passTo(after, thursday)).toBe(after);
  });

  it('leaves a deadline passed that has passed, however much time the new rules give', () => {
    const late = passTo(gathering, shanghai('2026-03-12 09:00'));
    expect(clock(late, 'finalResponse.internal.1')?.reached).toContain('breach');
    const after = under(late, 'generous');
    expect((after.snapshot as { context: { breached: string[] } }).context.breached).toContain('finalResponse');
    expect(points(after, 'finalResponse.internal.1')).toEqual(['breach + 1 business day', 'breach + 5 business days']);
  });

  it('goes on with the next turn of a duty that recurs, and does not make up for turns that nobody owed', () => {
    const before = passTo(gathering, thursday);
    const after = under(before, 'tight', thursday);
    expect(clock(after, 'progressUpdate.internal.1')).toMatchObject({
      occurrence: 3,
      deadline: shanghai('2026-03-05 18:00'),
    });
  });

  it('counts in another calendar when that is what was changed', () => {
    const after = under(gathering, 'default', undefined, 'gb');
    expect(after.pins).toMatchObject({ policy: gathering.pins.policy, calendar: { name: 'gb' } });
    expect(clock(after, 'finalResponse.internal.1')?.deadline).toBe(Date.parse('2026-03-11T17:00:00Z'));
  });

  it('is replayed like everything else, and so is what comes after it', () => {
    const late = passTo(under(passTo(gathering, thursday), 'tight', thursday), shanghai('2026-04-01 09:00'));
    expect(canonical(replay(late.history, rulebooks))).toBe(canonical(late));
  });

  const refusals: [string, () => MoveRefusal | object, string][] = [
    [
      'is closed',
      () => rebase(closed, rulebooks.timeRules('tight'), 'x', rulebooks, orderAfter(closed, 'r-1')),
      'it is closed; the rules of a closed complaint never change',
    ],
    [
      'is under these rules already',
      () => rebase(gathering, rulebooks.timeRules('default'), 'x', rulebooks, orderAfter(gathering, 'r-1')),
      'it is under default@2 (cn) already',
    ],
    [
      'was given more time in another kind of unit',
      () => rebase(extended, rulebooks.timeRules('in-days'), 'x', rulebooks, orderAfter(extended, 'r-1')),
      'its final response was extended by 5 business days, which cannot be added to 20 calendar days',
    ],
  ];
  const closed = inState('handling.closed.settled');
  const extended = done(
    advanceComplaint(
      gathering,
      {
        type: 'deadline.extended',
        id: 'e-extended',
        at: orderAfter(gathering, '').at,
        by: { kind: 'staff', id: 'mei', roles: ['manager'] },
        clock: 'finalResponse',
        reason: 'complexCase',
        explanation: '须送检',
      },
      rulebooks.rulebookFor(gathering.pins),
    ),
  );

  it.each(refusals)('is refused in words for a complaint that %s', (_, attempt, words) => {
    expect(attempt()).toMatchObject({ words: { en: words } });
  });

  it('keeps time that was granted, under a policy that counts in the same kind of unit', () => {
    expect(clock(under(extended, 'tight'), 'finalResponse.internal.1')?.deadline).toBe(shanghai('2026-03-16 18:00'));
  });
});

describe('A dry run of a rebase', () => {
  const records = fixtures.map(({ record }) => record);
  const isClosed = ({ state }: { state: string }): boolean => state.startsWith('handling.closed');
  const report = dryRun(
    records,
    rebaseOf({ from: 'default', to: rulebooks.timeRules('tight'), reason: 'x' }, rulebooks),
  );

  it('counts whom it concerns; those that are closed and those under other policies are left alone', () => {
    const closed = fixtures.filter(isClosed).length;
    expect(report).toMatchObject({
      records: records.length,
      notConcerned: closed,
      moved: records.length - closed,
      failures: [],
    });
    const none = dryRun(
      records,
      rebaseOf({ from: 'rg-271', to: rulebooks.timeRules('tight'), reason: 'x' }, rulebooks),
    );
    expect(none).toMatchObject({ moved: 0, notConcerned: records.length });
  });

  it('names every deadline that would be another', () => {
    const ofGathering = report.deadlines.filter(
      ({ clockId, before }) =>
        clockId === 'finalResponse.internal.1' && before === clock(gathering, 'finalResponse.internal.1')?.deadline,
    );
    expect(ofGathering[0]).toMatchObject({ after: shanghai('2026-03-09 18:00') });
    expect(report.deadlines.filter(({ clockId }) => clockId === 'finalResponse.statutory.1')[0]).not.toHaveProperty(
      'before',
    );
  });
});

describe('Undoing a rebase', () => {
  const rebased = under(gathering, 'tight');
  const undone = done(undoRebase(rebased, gathering, rulebooks, orderAfter(rebased, 'u-1')));
  const noted: ComplaintEvent = {
    type: 'note.added',
    id: 'e-noted',
    at: orderAfter(rebased, '').at,
    by: ana,
    text: '已致电',
  };

  it('gives the complaint back exactly as it was, with both entries in its history', () => {
    const { history, historyHead: _, version: __, ...rest } = undone;
    const { history: earlier, historyHead: ___, version: ____, ...same } = gathering;
    expect(rest).toEqual(same);
    expect(history.slice(0, -2)).toEqual(earlier);
    expect(canonical(replay(undone.history, rulebooks))).toBe(canonical(undone));
  });

  it('counts anew under the old rules when something has happened since', () => {
    const after = done(advanceComplaint(rebased, noted, rulebooks.rulebookFor(rebased.pins)));
    const back = done(undoRebase(after, gathering, rulebooks, orderAfter(after, 'u-1')));
    expect(back.pins).toEqual(gathering.pins);
    const deadlines = ({ clocks }: ComplaintRecord) =>
      clocks.filter(({ state }) => state !== 'ended').map(({ id, deadline }) => [id, deadline]);
    expect(deadlines(back)).toEqual(deadlines(gathering));
    expect(canonical(replay(back.history, rulebooks))).toBe(canonical(back));
  });

  it('is refused for a complaint that was never rebased, or has been moved back already', () => {
    const earlier = stateAt(gathering.history, gathering.version - 1, rulebooks) as ComplaintRecord;
    expect(lastRebaseOf(gathering)).toBeUndefined();
    expect(undoRebase(gathering, earlier, rulebooks, orderAfter(gathering, 'u-1'))).toHaveProperty('words');
    expect(undoRebase(undone, gathering, rulebooks, orderAfter(undone, 'u-2'))).toHaveProperty('words');
  });
});
