import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { rungOf, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { clockWords, fieldWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { ComplaintRecord } from './complaint-record.js';
import { canonical } from './history.js';

const contextWords: Readonly<Record<keyof ComplaintContext, Words | undefined>> = fieldWords.context;

/** One field that differs. What is absent on a side was not there. */
export interface FieldChange {
  /** Where it stands in a complaint as staff are given it: `stage`, `context.severity`, `context.promises.p-1`, `clocks.approval.internal.1`. */
  readonly field: string;
  readonly title: Words;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is different in a complaint between two moments of its life, field by field; lists of things item by item. */
export function changedFields(before: ComplaintRecord, after: ComplaintRecord): FieldChange[] {
  const [was, is] = [before.snapshot as ComplaintSnapshot, after.snapshot as ComplaintSnapshot];
  return [
    change('stage', fieldWords.stage, stageOf(was), stageOf(is)),
    change('rung', fieldWords.rung, rungOf(was), rungOf(is)),
    change('state', fieldWords.state, was.value, is.value),
    ...changesOfContext(was.context, is.context),
    ...changesOfClocks(before.clocks, after.clocks),
  ].filter(({ before: one, after: other }) => canonical([one]) !== canonical([other]));
}

function changesOfContext(was: ComplaintContext, is: ComplaintContext): FieldChange[] {
  return (Object.keys(contextWords) as (keyof ComplaintContext)[]).flatMap((name) => {
    const title = contextWords[name];
    if (!title) return [];
    const [one, other] = [was[name], is[name]];
    return areThings(one) && areThings(other)
      ? changesOfThings(`context.${name}`, title, one, other)
      : [change(`context.${name}`, title, one, other)];
  });
}

function changesOfClocks(was: ComplaintRecord['clocks'], is: ComplaintRecord['clocks']): FieldChange[] {
  const shown = ({ id, name, state, deadline }: ComplaintRecord['clocks'][number]): Thing & { name: typeof name } => ({
    id,
    name,
    state,
    ...(deadline !== undefined && { deadline }),
  });
  const [before, after] = [was.map(shown), is.map(shown)];
  return eachOf(before, after).map(([one, other]) => {
    const { id = '', name } = other ?? one ?? {};
    const fact = (clock: typeof one): object | undefined =>
      clock && { state: clock['state'], ...('deadline' in clock && { deadline: clock['deadline'] }) };
    return change(`clocks.${id}`, name ? clockWords[name] : fieldWords.clock, fact(one), fact(other));
  });
}

/** Something in a list that has an id of its own. */
interface Thing {
  readonly id: string;
  readonly [fact: string]: unknown;
}

function areThings(value: unknown): value is readonly Thing[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'id' in one);
}

function changesOfThings(field: string, title: Words, was: readonly Thing[], is: readonly Thing[]): FieldChange[] {
  return eachOf(was, is).map(([one, other]) => change(`${field}.${(other ?? one)?.id ?? ''}`, title, one, other));
}

/** Each thing as it was and as it is, in the order of their coming. */
function eachOf<T extends Thing>(was: readonly T[], is: readonly T[]): [T | undefined, T | undefined][] {
  const ids = new Set([...was, ...is].map(({ id }) => id));
  return [...ids].map((id) => [was.find((one) => one.id === id), is.find((one) => one.id === id)]);
}

function change(field: string, title: Words, before: unknown, after: unknown): FieldChange {
  return { field, title, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
