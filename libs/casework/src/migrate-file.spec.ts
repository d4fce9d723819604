import { complaintLife } from '#workflows/complaint/complaint.machine.js';
import { definitionOf } from './definition.js';
import { readMigration } from './migrate-file.js';
import { RulebookUnknown, Rulebooks, readPublished } from './rulebooks.js';

const secondLife = JSON.parse(JSON.stringify(complaintLife).replaceAll('"gathering"', '"collecting"')) as unknown;
const rulebooks = new Rulebooks({
  ...readPublished(new URL('../../../workflows/', import.meta.url).pathname),
  definitions: [definitionOf('complaint', 1, complaintLife), definitionOf('complaint', 2, secondLife)],
});
const head = 'workflow: complaint\nfrom: 1\nto: 2\n';
const move = 'states:\n  handling.investigation.gathering: handling.investigation.collecting\n';
const read = (text: string): unknown => readMigration(text, 'mine.yaml', rulebooks);

describe('A migration file', () => {
  it('says in YAML or JSON where each state goes on that is no more', () => {
    const migration = {
      workflow: 'complaint',
      from: 1,
      to: 2,
      states: { 'handling.investigation.gathering': 'handling.investigation.collecting' },
    };
    expect(read(head + move)).toEqual(migration);
    expect(read(JSON.stringify(migration))).toEqual(migration);
  });

  it('may lead into a whole stage, which is then entered where it begins', () => {
    expect(read(`${head}states: { handling.investigation.gathering: handling.investigation }`)).toMatchObject({
      states: { 'handling.investigation.gathering': 'handling.investigation' },
    });
  });

  it.each([
    [
      'leaves a state without a place',
      head,
      'mine.yaml:1:1: nothing takes the place of the state "handling.investigation.gathering"',
    ],
    [
      'names a state that was never there',
      `${head}${move}  handling.dreaming: handling.closed\n`,
      'mine.yaml:6:3: version 1 has no state "handling.dreaming"',
    ],
    [
      'leads to a state that is not there',
      `${head}states: { handling.investigation.gathering: handling.dreaming }`,
      'mine.yaml:4:11: version 2 has no state "handling.dreaming"',
    ],
    ['leads to itself', 'workflow: complaint\nfrom: 1\nto: 1\n', 'mine.yaml:3:1: "to" must be another version'],
    ['is for another workflow', 'workflow: returns\nfrom: 1\nto: 2\n', 'mine.yaml:1:1: "workflow" must be complaint'],
    ['says something unknown', `${head}${move}stages: {}\n`, 'mine.yaml:6:1: "stages" is not known'],
    ['maps to nothing', `${head}states: [a]`, 'mine.yaml:4:1: "states" must name a state for each state'],
  ])('is refused, with its line, when it %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('is refused when a version was never published', () => {
    expect(() => read('workflow: complaint\nfrom: 1\nto: 7\n')).toThrow(RulebookUnknown);
  });
});
