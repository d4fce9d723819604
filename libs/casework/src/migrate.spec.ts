import type { Refusal } from '#workflows/complaint/complaint.advance.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { complaintLife } from '#workflows/complaint/complaint.machine.js';
import { advanceComplaint } from './advance-complaint.js';
import type { Advanced, ComplaintRecord } from './complaint-record.js';
import { definitionOf } from './definition.js';
import { fixturesUnder } from './definition-journeys.js';
import { canonical } from './history.js';
import { lint } from './lint.js';
import type { Migration } from './migrate.js';
import { lastMigrationOf, migrate, migrationOf, undo } from './migrate.js';
import type { MoveRefusal, Order } from './move.js';
import { dryRun, isMoveRefusal } from './move.js';
import { replay, stateAt } from './replay.js';
import { Rulebooks, readPublished } from './rulebooks.js';

/** Version 2: gathering is called collecting, departments answer beside it, and a stopped clock runs on in the offer. */
const secondLife = JSON.parse(
  JSON.stringify(complaintLife)
    .replaceAll('"gathering"', '"collecting"')
    .replace('"awaitingAnswer":{"meta":{"owner":"agent"},"tags":["clock:customerReply"]', (written) =>
      written.replace('["clock:customerReply"]', '["clock:customerReply","clock:progressUpdate"]'),
    ),
) as unknown;

const published = readPublished(new URL('../../../workflows/', import.meta.url).pathname);
const rulebooks = new Rulebooks({
  ...published,
  definitions: [definitionOf('complaint', 1, complaintLife), definitionOf('complaint', 2, secondLife)],
});
const first = rulebooks.withDefinition(rulebooks.currentRulebook(), rulebooks.definition(1));
const fixtures = fixturesUnder(first);
const renamed: Migration = {
  workflow: 'complaint',
  from: 1,
  to: 2,
  states: { 'handling.investigation.gathering': 'handling.investigation.collecting' },
};
/** Two states become one. */
const merged: Migration = {
  ...renamed,
  states: {
    ...renamed.states,
    'handling.investigation.awaitingDepartment': 'handling.investigation.collecting',
  },
};

function inState(state: string): ComplaintRecord {
  const fixture = fixtures.find((one) => one.state === state);
  if (!fixture) throw new Error(`there is no complaint in ${state}`);
  return fixture.record;
}

function orderAfter(record: ComplaintRecord, id: string): Order {
  return {
    id,
    at: (record.history.at(-1)?.recordedAt ?? 0) + 60_000,
    by: { kind: 'staff', id: 'root', roles: ['administrator'] },
  };
}

function done(result: Advanced | MoveRefusal | Refusal): ComplaintRecord {
  if (isMoveRefusal(result)) throw new Error(result.words.en);
  if (isRefusal(result)) throw new Error(result.reasons.map(({ code }) => code).join());
  return result.complaint;
}

const valueOf = ({ snapshot }: ComplaintRecord): unknown => (snapshot as { value: unknown }).value;
const contextOf = ({ snapshot }: ComplaintRecord): unknown => (snapshot as { context: unknown }).context;
const gathering = inState('handling.investigation.gathering');
const migrated = done(migrate(gathering, renamed, rulebooks, orderAfter(gathering, 'm-1')));

it('the made-up second version breaks no rule', () => {
  expect(lint(secondLife, published.policies)).toEqual([]);
});

describe('A migration', () => {
  it('moves a complaint to the state that takes the place of its own, and to nothing else', () => {
    expect(valueOf(migrated)).toEqual({
      handling: { investigation: 'collecting' },
      escalation: 'calm',
      caseFile: 'kept',
    });
    expect(migrated.pins).toEqual({ ...gathering.pins, workflow: expect.objectContaining({ version: 2 }) as unknown });
    expect(contextOf(migrated)).toEqual(contextOf(gathering));
  });

  it('is an entry of the history that says who moved it, when, and how', () => {
    expect(migrated.history.at(-1)).toMatchObject({
      sequence: gathering.version + 1,
      event: {
        type: 'workflow.migrated',
        id: 'm-1',
        by: { id: 'root' },
        from: { version: 1 },
        to: { version: 2 },
        states: renamed.states,
      },
    });
  });

  it('orders nothing: the customer is not written to because we rename a state', () => {
    const result = migrate(gathering, renamed, rulebooks, orderAfter(gathering, 'm-1'));
    expect(isMoveRefusal(result) ? result : result.outbox).toEqual([]);
  });

  it('lets every clock run on as it was', () => {
    expect(migrated.clocks).toEqual(gathering.clocks);
    expect(migrated.timers).toEqual(gathering.timers);
  });

  it('begins the clocks that only the new state runs', () => {
    const waiting = inState('handling.resolution.awaitingAnswer');
    const after = done(migrate(waiting, renamed, rulebooks, orderAfter(waiting, 'm-1')));
    const running = ({ clocks }: ComplaintRecord): string[] =>
      clocks.filter(({ state }) => state === 'running').map(({ name }) => name);
    expect(running(after)).toEqual([...running(waiting), 'progressUpdate']);
  });

  it('leaves complaints of other versions alone', () => {
    const again = migrate(migrated, renamed, rulebooks, orderAfter(migrated, 'm-2'));
    expect(again).toEqual({ words: { en: 'it is not under version 1', 'zh-CN': '该投诉不在第 1 版流程下' } });
  });

  it('lets it go on under the new version', () => {
    const concluded = advanceComplaint(
      migrated,
      {
        type: 'information.requested',
        id: 'e-after',
        at: (migrated.history.at(-1)?.recordedAt ?? 0) + 60_000,
        by: { kind: 'staff', id: 'ana', roles: ['agent'] },
        questions: '请补充照片',
      },
      rulebooks.rulebookFor(migrated.pins),
    );
    expect(valueOf(done(concluded))).toMatchObject({ handling: { investigation: 'awaitingCustomer' } });
  });

  it('is replayed like everything else', () => {
    expect(canonical(replay(migrated.history, rulebooks))).toBe(canonical(migrated));
  });
});

describe('A dry run', () => {
  it('counts who would move from where to where', () => {
    const records = [...fixtures.map(({ record }) => record), migrated];
    const report = dryRun(records, migrationOf(renamed, rulebooks));
    expect(report).toMatchObject({ records: records.length, notConcerned: 1, moved: fixtures.length, failures: [] });
    expect(report.moves).toContainEqual({
      from: 'handling.investigation.gathering',
      to: 'handling.investigation.collecting',
      count: 1,
    });
    expect(report.moves.reduce((sum, { count }) => sum + count, 0)).toBe(fixtures.length);
  });

  it('names every complaint that could not move, and why', () => {
    const report = dryRun(
      fixtures.map(({ record }) => record),
      migrationOf({ ...renamed, states: {} }, rulebooks),
    );
    expect(report.failures).toEqual([
      {
        complaintId: 'c-1',
        words: {
          en: 'nothing takes the place of the state handling.investigation.gathering',
          'zh-CN': '状态 handling.investigation.gathering 没有对应的去处',
        },
      },
    ]);
  });

  it('says so when two parts of a complaint would have to be in one region', () => {
    const confused = { ...renamed, states: { ...renamed.states, 'caseFile.kept': 'escalation.lead' } };
    const { failures } = dryRun([gathering], migrationOf(confused, rulebooks));
    expect(failures[0]?.words.en).toBe(
      'escalation.calm and escalation.lead are in the same region; a complaint cannot be in both',
    );
  });

  it('changes nothing', () => {
    const before = canonical(gathering);
    dryRun([gathering], migrationOf(renamed, rulebooks));
    expect(canonical(gathering)).toBe(before);
  });
});

describe('Undoing a migration', () => {
  const undone = done(undo(migrated, gathering, rulebooks, orderAfter(migrated, 'u-1')));

  it('gives the complaint back exactly as it was, with both entries in its history', () => {
    const { history, historyHead, version, ...rest } = undone;
    const { history: earlier, historyHead: _, version: __, ...same } = gathering;
    expect(rest).toEqual(same);
    expect(history.slice(0, -2)).toEqual(earlier);
    expect(history.at(-1)).toMatchObject({ event: { type: 'workflow.migrationUndone', migration: migrated.version } });
    expect([version, historyHead]).toEqual([gathering.version + 2, history.at(-1)?.hash]);
  });

  it('is replayed like everything else, and what came before it can be had from the history', () => {
    expect(canonical(replay(undone.history, rulebooks))).toBe(canonical(undone));
    const before = stateAt(undone.history, migrated.version - 1, rulebooks);
    expect(canonical(before)).toBe(canonical(gathering));
  });

  it('gives back a clock that the new state had ended, as if it had never stopped', () => {
    const shortened = definitionOf(
      'complaint',
      3,
      JSON.parse(
        JSON.stringify(complaintLife).replace(
          '"gathering":{"meta":{"owner":"agent"},"tags":["clock:investigation",',
          '"gathering":{"meta":{"owner":"agent"},"tags":[',
        ),
      ),
    );
    const three = new Rulebooks({ ...published, definitions: [...rulebooks.definitions, shortened] });
    const there = done(migrate(gathering, { ...renamed, to: 3, states: {} }, three, orderAfter(gathering, 'm-1')));
    expect(there.clocks.find(({ name }) => name === 'investigation')?.state).toBe('ended');
    const back = done(undo(there, gathering, three, orderAfter(there, 'u-1')));
    expect(back.clocks).toEqual(gathering.clocks);
  });

  it('goes by the reverse map when something has happened since', () => {
    const noted = done(
      advanceComplaint(
        migrated,
        {
          type: 'note.added',
          id: 'e-after',
          at: orderAfter(migrated, '').at,
          by: { kind: 'staff', id: 'ana', roles: ['agent'] },
          text: '已联系安装部',
        },
        rulebooks.rulebookFor(migrated.pins),
      ),
    );
    const back = done(undo(noted, gathering, rulebooks, orderAfter(noted, 'u-1')));
    expect(valueOf(back)).toEqual(valueOf(gathering));
    expect(back.pins).toEqual(gathering.pins);
    expect(back.version).toBe(noted.version + 1);
    expect(canonical(replay(back.history, rulebooks))).toBe(canonical(back));
  });

  it('is refused when the state took the place of several, and something has happened since', () => {
    const waiting = inState('handling.investigation.awaitingDepartment');
    const there = done(migrate(waiting, merged, rulebooks, orderAfter(waiting, 'm-1')));
    const noted = done(
      advanceComplaint(
        there,
        {
          type: 'note.added',
          id: 'e-after',
          at: orderAfter(there, '').at,
          by: { kind: 'staff', id: 'ana', roles: ['agent'] },
          text: '已联系安装部',
        },
        rulebooks.rulebookFor(there.pins),
      ),
    );
    expect(undo(noted, waiting, rulebooks, orderAfter(noted, 'u-1'))).toMatchObject({
      words: {
        en: 'the state handling.investigation.collecting took the place of several: handling.investigation.gathering, handling.investigation.awaitingDepartment',
      },
    });
  });

  it('is refused for a complaint that was never migrated, or has been moved back already', () => {
    const earlier = stateAt(gathering.history, gathering.version - 1, rulebooks) as ComplaintRecord;
    expect(lastMigrationOf(gathering)).toBeUndefined();
    expect(undo(gathering, earlier, rulebooks, orderAfter(gathering, 'u-1'))).toHaveProperty('words');
    expect(lastMigrationOf(undone)).toBeUndefined();
    expect(undo(undone, gathering, rulebooks, orderAfter(undone, 'u-2'))).toHaveProperty('words');
  });
});
