import type { StateValue } from 'xstate';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { written } from './advance-complaint.js';
import type { Advanced, ComplaintRecord, WorkflowMigrated, WorkflowMigrationUndone } from './complaint-record.js';
import { pinOf } from './definition.js';
import type { State } from './definition-tree.js';
import { entered, leavesOf, readStates, regionOf, withAllBelow } from './definition-tree.js';
import type { Move, MoveRefusal, Order } from './move.js';
import { givenBack, keysOf } from './move.js';
import type { Rulebook } from './rulebook.js';
import type { Rulebooks } from './rulebooks.js';
import { standingOf, stepped } from './step-complaint.js';

/** Where complaints under one version of a workflow go on in another. */
export interface Migration {
  readonly workflow: string;
  readonly from: number;
  readonly to: number;
  /** From each state that has another name, or is no more, to the one that takes its place. */
  readonly states: Readonly<Record<string, string>>;
}

/** The migration of every complaint that is under its old version. */
export function migrationOf(migration: Migration, rulebooks: Rulebooks): Move {
  return {
    concerns: (complaint) => isConcerned(complaint, migration),
    make: (complaint, order, recordedAt) => migrate(complaint, migration, rulebooks, order, recordedAt),
  };
}

/**
 * The complaint under the other version: in the state that takes the place of its own, with everything that is known of
 * it. Clocks that run in both states run on as they were. It becomes an entry of the history; no effect is ordered.
 * Let everything that is due happen before.
 * @throws RulebookUnknown when one of the versions is not published here
 */
export function migrate(
  complaint: ComplaintRecord,
  migration: Migration,
  rulebooks: Rulebooks,
  { id, at, by }: Order,
  recordedAt = at,
): Advanced | MoveRefusal {
  if (!isConcerned(complaint, migration)) return refusal('otherVersion', { version: migration.from });
  const { from, to, states } = migration;
  const event: WorkflowMigrated = {
    type: 'workflow.migrated',
    id,
    at,
    by,
    from: pinOf(rulebooks.definition(from)),
    to: pinOf(rulebooks.definition(to)),
    states,
  };
  return migrateAs(complaint, event, rulebooks, recordedAt);
}

/** The complaint after a migration that is told by its event. */
export function migrateAs(
  complaint: ComplaintRecord,
  event: WorkflowMigrated,
  rulebooks: Rulebooks,
  recordedAt: number,
): Advanced | MoveRefusal {
  if (complaint.pins.workflow.hash !== event.from.hash) return refusal('otherVersion', { version: event.from.version });
  const before = rulebooks.rulebookFor(complaint.pins);
  const after = rulebooks.rulebookFor({ ...complaint.pins, workflow: event.to });
  const target = readStates(rulebooks.definition(event.to.version).life);
  return moved(complaint, event, before, after, recordedAt, (key) => {
    const goal = stateNamed(event.states[key] ?? key, target);
    return goal ? [goal] : [];
  });
}

/**
 * The complaint back under the version before its last migration. While nothing else has happened it is exactly as it
 * was; afterwards it goes to the state that its own took the place of, if that is one and no other.
 * @param before the complaint as it stood before that migration, as `stateAt` gives it
 */
export function undo(
  complaint: ComplaintRecord,
  before: ComplaintRecord,
  rulebooks: Rulebooks,
  { id, at, by }: Order,
  recordedAt = at,
): Advanced | MoveRefusal {
  const migration = before.version + 1;
  const event: WorkflowMigrationUndone = { type: 'workflow.migrationUndone', id, at, by, migration };
  return undoAs(complaint, event, before, rulebooks, recordedAt);
}

/** Sequence of the migration that brought a complaint to the version that it is under; undefined when none did. */
export function lastMigrationOf({ history, pins }: ComplaintRecord): number | undefined {
  return history.findLast(({ event }) => event.type === 'workflow.migrated' && event.to.hash === pins.workflow.hash)
    ?.sequence;
}

/** The complaint after the undoing of a migration that is told by its event. */
export function undoAs(
  complaint: ComplaintRecord,
  event: WorkflowMigrationUndone,
  before: ComplaintRecord,
  rulebooks: Rulebooks,
  recordedAt: number,
): Advanced | MoveRefusal {
  const migrated = complaint.history[event.migration - 1]?.event;
  if (migrated?.type !== 'workflow.migrated' || lastMigrationOf(complaint) !== event.migration)
    return refusal('notMigrated');
  if (complaint.version === event.migration) return givenBack(complaint, before, event, recordedAt);
  const now = rulebooks.rulebookFor(complaint.pins);
  const then = rulebooks.rulebookFor({ ...complaint.pins, workflow: migrated.from });
  const source = readStates(rulebooks.definition(migrated.from.version).life);
  const target = readStates(rulebooks.definition(migrated.to.version).life);
  return moved(complaint, event, now, then, recordedAt, (key) =>
    leavesOf(source).filter((leaf) => stateNamed(migrated.states[leaf.key] ?? leaf.key, target)?.key === key),
  );
}

function isConcerned({ pins }: ComplaintRecord, { workflow, from }: Migration): boolean {
  return pins.workflow.name === workflow && pins.workflow.version === from;
}

/** The complaint in the states that `placesFor` finds for each of the states that it is in. */
function moved(
  complaint: ComplaintRecord,
  event: WorkflowMigrated | WorkflowMigrationUndone,
  before: Rulebook,
  after: Rulebook,
  recordedAt: number,
  placesFor: (key: string) => readonly State[],
): Advanced | MoveRefusal {
  const standing = standingOf(complaint, before);
  const { value, context } = standing.snapshot;
  const places: State[] = [];
  for (const key of keysOf(value)) {
    const found = placesFor(key);
    const [place, another] = found;
    if (!place) return refusal('noPlace', { state: key });
    if (another) return refusal('severalPlaces', { state: key, places: found.map((one) => one.key).join(', ') });
    const taken = places.find((one) => regionOf(one) === regionOf(place));
    if (taken) return refusal('sameRegion', { one: taken.key, other: place.key });
    places.push(place);
  }
  const snapshot: ComplaintSnapshot = after.machine.resolveState({
    value: valueOf(places),
    context,
  });
  const step = { snapshot, effects: [] };
  return written(complaint, stepped({ ...standing, pins: after.pins }, event, step, after, recordedAt), after);
}

/** The leaf that is entered with the state of this key. */
function stateNamed(key: string, root: State): State | undefined {
  const state = withAllBelow(root).find((one) => one.key === key);
  return state?.parent && entered(state);
}

function valueOf(leaves: readonly State[]): Record<string, StateValue> {
  const within = ([first = '', ...below]: readonly string[]): StateValue =>
    below.length === 0 ? first : { [first]: within(below) };
  return Object.fromEntries(
    leaves.map(({ key }) => {
      const [region = '', ...below] = key.split('.');
      return [region, within(below)];
    }),
  );
}

const refusals = {
  otherVersion: { en: 'it is not under version {version}', 'zh-CN': '该投诉不在第 {version} 版流程下' },
  noPlace: { en: 'nothing takes the place of the state {state}', 'zh-CN': '状态 {state} 没有对应的去处' },
  severalPlaces: {
    en: 'the state {state} took the place of several: {places}',
    'zh-CN': '状态 {state} 对应多个原状态：{places}',
  },
  sameRegion: {
    en: '{one} and {other} are in the same region; a complaint cannot be in both',
    'zh-CN': '{one} 与 {other} 同属一个区域，投诉不能同时处于两者',
  },
  notMigrated: {
    en: 'this is not the migration that brought it to the version that it is under',
    'zh-CN': '这不是使其进入当前版本的迁移',
  },
} as const satisfies Record<string, Words>;

function refusal(reason: keyof typeof refusals, values: Readonly<Record<string, string | number>> = {}): MoveRefusal {
  return { words: fill(refusals[reason], values) };
}
