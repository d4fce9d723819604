import type { Mistake } from '#clocks/definition-mistakes.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import { DefinitionText } from './definition-text.js';
import { leavesOf, readStates, withAllBelow } from './definition-tree.js';
import type { Migration } from './migrate.js';
import type { Rulebooks } from './rulebooks.js';

const keys = ['workflow', 'from', 'to', 'states'];

/**
 * The migration that a JSON or YAML text describes; `file` is only named in mistakes:
 * `{ workflow: complaint, from: 1, to: 2, states: { handling.investigation.gathering: handling.investigation.collecting } }`
 * @throws DefinitionRefused with every state that is unknown, and every old state that would be left without a place
 * @throws RulebookUnknown when one of the versions is not published
 */
export function readMigration(text: string, file: string, rulebooks: Rulebooks): Migration {
  const written = new DefinitionText(text, file);
  const fields = written.map();
  const { workflow, from, to, states = {} } = fields;
  const unknown = Object.keys(fields).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    return written.refuse([unknown], `"${unknown}" is not known; here may stand ${keys.join(', ')}`);
  if (workflow !== 'complaint') return written.refuse(['workflow'], '"workflow" must be complaint');
  if (typeof from !== 'number') return written.refuse(['from'], '"from" must be a version');
  if (typeof to !== 'number' || to === from) return written.refuse(['to'], '"to" must be another version');
  if (!isMapOfTexts(states)) return written.refuse(['states'], '"states" must name a state for each state');

  const old = leavesOf(readStates(rulebooks.definition(from).life)).map(({ key }) => key);
  const goals = withAllBelow(readStates(rulebooks.definition(to).life)).map(({ key }) => key);
  const mistakes: Mistake[] = [
    ...Object.keys(states)
      .filter((key) => !old.includes(key))
      .map((key) => written.mistake(['states', key], `version ${from} has no state "${key}"`)),
    ...Object.entries(states)
      .filter(([, goal]) => goal === '' || !goals.includes(goal))
      .map(([key, goal]) => written.mistake(['states', key], `version ${to} has no state "${goal}"`)),
    ...old
      .filter((key) => !(key in states) && !goals.includes(key))
      .map((key) => written.mistake(['states'], `nothing takes the place of the state "${key}"`)),
  ];
  if (mistakes.length > 0) throw new DefinitionRefused(mistakes);
  return { workflow, from, to, states };
}

function isMapOfTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
