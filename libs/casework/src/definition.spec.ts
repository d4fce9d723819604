import { readFileSync, readdirSync } from 'node:fs';
import type { StateValue } from 'xstate';
import { matchesState } from 'xstate';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { complaintLife, complaintMachine } from '#workflows/complaint/complaint.machine.js';
import { advanceComplaint, catchUp, snapshotOf } from './advance-complaint.js';
import { definitionOf, hashOf, machineOf, readDefinition, writeDefinition } from './definition.js';
import type { Fixture } from './definition-journeys.js';
import { fixturesUnder } from './definition-journeys.js';
import { leavesOf, readStates } from './definition-tree.js';
import { canonical } from './history.js';
import type { Rulebook } from './rulebook.js';
import { isContradiction, replay } from './replay.js';
import { loadRulebooks } from './rulebooks.js';

const workflows = new URL('../../../workflows/', import.meta.url).pathname;
const rulebooks = loadRulebooks(workflows);

/** By then every clock that runs has reached the last rung of its ladder. */
const longLater = 120 * 86_400_000;

describe('A definition', () => {
  it('does the same on every journey when it is read from JSON as when it is written in code', () => {
    const rulebook = rulebooks.currentRulebook();
    const read = fixturesUnder({ ...rulebook, machine: machineOf(JSON.parse(JSON.stringify(complaintLife))) });
    expect(canonical(read)).toBe(canonical(fixturesUnder({ ...rulebook, machine: complaintMachine })));
  });

  it('has a hash that changes with every word and with the order of regions, and with nothing else', () => {
    const { escalation, caseFile, handling } = complaintLife.states;
    const { id, type, states } = complaintLife;
    expect(hashOf({ states, type, id })).toBe(hashOf(complaintLife));
    expect(hashOf({ id, type, states: { escalation, caseFile, handling } })).not.toBe(hashOf(complaintLife));
    expect(hashOf({ ...complaintLife, id: 'another' })).not.toBe(hashOf(complaintLife));
  });

  it('is refused when its content was changed after publication, with the line', () => {
    const text = writeDefinition(definitionOf('complaint', 1, complaintLife, '2026-10-10'));
    expect(readDefinition(text, 'complaint@1.json').hash).toBe(hashOf(complaintLife));
    expect(() => readDefinition(text.replace('"clock:fastLane"', '"clock:lesson"'), 'complaint@1.json')).toThrow(
      'complaint@1.json:4:3: the content of complaint@1 is not what was published: a change needs a new version',
    );
  });

  it('is refused when it is none', () => {
    expect(() => readDefinition('[]', 'x.json')).toThrow('x.json:1:1: the file must be a list of names with values');
    expect(() => readDefinition('{ "name": "complaint", "version": 0 }', 'x.json')).toThrow('x.json:1:24');
    expect(() => readDefinition('{ "name": "complaint", "version": 1 }', 'x.json')).toThrow('needs a "life"');
    expect(() => readDefinition('{', 'x.json')).toThrow('x.json:1:');
  });
});

describe('What is published', () => {
  it('is what the stages say now; a change is published as a new version (npm run workflow -- publish)', () => {
    expect(rulebooks.definitions.at(-1)?.hash).toBe(hashOf(complaintLife));
  });

  it('is numbered without a gap', () => {
    expect(rulebooks.definitions.map(({ version }) => version)).toEqual(rulebooks.definitions.map((_, n) => n + 1));
  });
});

describe.each(rulebooks.definitions)('Complaints stored under $name@$version', (definition) => {
  const folder = `${workflows}published/fixtures/${definition.name}@${definition.version}/`;
  const fixtures = readdirSync(folder).map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Fixture);
  const rulebookOf = ({ record }: Fixture): Rulebook => rulebooks.rulebookFor(record.pins);

  it('stand in every state of it', () => {
    const states = leavesOf(readStates(definition.life)).map(({ key }) => key);
    expect(fixtures.map(({ state }) => state).sort()).toEqual(states.sort());
  });

  it.each(fixtures)('are restored in $state', (fixture) => {
    expect(fixture.record.pins.workflow.hash).toBe(definition.hash);
    const snapshot = snapshotOf(fixture.record, rulebookOf(fixture));
    expect(snapshot.value).toEqual(fixture.record.history.at(-1)?.state);
    expect(matchesState(nested(fixture.state), snapshot.value)).toBe(true);
  });

  it.each(fixtures)('go on from $state as they did when it was published', (fixture) => {
    const { event, leadsTo } = fixture.next;
    const advanced = advanceComplaint(fixture.record, event, rulebookOf(fixture));
    expect(isRefusal(advanced) ? advanced.reasons : advanced.entry.state).toEqual(leadsTo);
  });

  it.each(fixtures)('are made again from their history byte for byte in $state', ({ record }) => {
    const again = replay(record.history, rulebooks);
    expect(isContradiction(again) ? again.words : canonical(again)).toBe(canonical(record));
  });

  it.each(fixtures)('hear every clock that runs in $state', (fixture) => {
    const now = (fixture.record.history.at(-1)?.recordedAt ?? 0) + longLater;
    // It throws when a clock calls and nobody answers.
    const points = catchUp(fixture.record, now, rulebookOf(fixture)).map(({ entry }) => entry.event.id);
    expect(points).toContain(fixture.record.timers[0]?.id);
  });
});

describe('Journeys', () => {
  it('make a stored complaint for every state of the workflow as it is now', () => {
    const fixtures = fixturesUnder(rulebooks.currentRulebook());
    const states = leavesOf(readStates(complaintLife)).map(({ key }) => key);
    expect(fixtures.map(({ state }) => state).sort()).toEqual(states.sort());
    for (const { state, record } of fixtures) {
      const { value } = snapshotOf(record, rulebooks.currentRulebook());
      expect([state, matchesState(nested(state), value)]).toEqual([state, true]);
    }
  });
});

/** `handling.receipt.assessing` as XState says it. */
function nested(key: string): StateValue {
  const [first = '', ...below] = key.split('.');
  return below.length === 0 ? first : { [first]: nested(below.join('.')) };
}
