import { compileArrayFilters, checkArrayFilters } from './array-filters.js';
import type { ArrayFilters } from './array-filters.js';
import { equalValues, identicalValues, typeOf } from './compare.js';
import { describeField, describeValue } from './describe.js';
import { copyDocument, emptyDocument, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { variablesOf } from './expression.js';
import { compileFilter } from './filter.js';
import type { ArrayPosition, Filter } from './match-path.js';
import { reshapingStages } from './reshape.js';
import { ServerError } from './server-error.js';
import { arrayFieldOperators } from './update-arrays.js';
import { fieldOperators } from './update-operators.js';
import type { OperatorCompiler } from './update-operators.js';
import { applyChange, parsePath } from './update-path.js';
import type { Change, Run } from './update-path.js';
import { equalitiesOf } from './upsert-equalities.js';

/** An update, ready to be applied to many documents. */
export interface Update {
  /** The document after the update: the very same object when nothing changes. The filter is the one that found it. */
  apply(document: Document, filter: Document): Document;
  /** The document that an upsert inserts; without `_id` when neither the filter nor the update gives one. */
  upsert(filter: Document): Document;
}

export interface UpdateOptions {
  arrayFilters?: Document[];
  /** Variables of the command (`let`), for pipelines. */
  variables?: Document;
  now: Date;
}

const compilers = new Map<string, OperatorCompiler>([
  ...Object.entries(fieldOperators),
  ...Object.entries(arrayFieldOperators),
]);

/**
 * An update from its specification: a replacement, operators, or a pipeline of reshaping stages.
 * @throws ServerError 9 on an unknown operator, 40 on two changes of one path, 52, 56 on bad names, 72 on a stage no
 * update may have; apply and upsert throw 66 on a changed `_id`, 28 on a path through a scalar, 14 and 2 on wrong types
 */
export function compileUpdate(update: Document | Document[], options: UpdateOptions): Update {
  if (Array.isArray(update)) return pipeline(update, options);
  const [first] = Object.keys(update);
  return first?.startsWith('$') ? operators(update, options) : replacement(update, options);
}

function replacement(update: Document, options: UpdateOptions): Update {
  for (const name of Object.keys(update)) {
    if (name.startsWith('$')) {
      throw ServerError.dollarPrefixedFieldName(
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  if (options.arrayFilters?.length)
    throw ServerError.failedToParse('arrayFilters may not be specified for replacement-style updates');
  return {
    apply: (document) => {
      const next = withId(fieldOf(document, '_id'), update);
      return identicalValues(next, document) ? document : next;
    },
    upsert: (filter) => withId(equalitiesOf(filter).get('_id'), update),
  };
}

/** The replacement under the old `_id`, which comes first. */
function withId(id: unknown, update: Document): Document {
  const given = fieldOf(update, '_id');
  if (given !== undefined && id !== undefined && !equalValues(given, id)) {
    throw ServerError.immutableField(
      `After applying the update, the (immutable) field '_id' was found to have been altered to ${describeField('_id', given)}`,
    );
  }
  const next = emptyDocument();
  if (id !== undefined) next['_id'] = id;
  else if (given !== undefined) next['_id'] = given;
  for (const name of Object.keys(update)) if (name !== '_id') next[name] = fieldOf(update, name);
  return next;
}

function operators(update: Document, options: UpdateOptions): Update {
  const changes = Object.entries(update).flatMap(([name, fields]) => changesOf(name, fields, options.now));
  refuseConflicts(changes);
  const filters = compileArrayFilters(options.arrayFilters ?? []);
  checkArrayFilters(
    filters,
    changes.map(({ path }) => path),
    update,
  );
  changes.sort(byPath);
  const positional = changes.some(({ parts }) => parts.includes('$'));
  const matcher = memoized();
  const run = (document: Document, inserting: boolean, filter: Document): Document => {
    const context = runOn(document, inserting, filters, positional ? () => matcher(filter) : undefined);
    return changes.reduce((current, change) => applyChange(current, change, context), document);
  };
  return {
    apply: (document, filter) => keepingId(document, run(document, false, filter), changes),
    upsert: (filter) => {
      const base = documentFrom(equalitiesOf(filter));
      return idFirst(keepingId(base, run(base, true, filter), changes));
    },
  };
}

/** New fields appear in the order of their paths, numbers by value, whatever the order in the update. */
function byPath(a: Change, b: Change): number {
  for (let at = 0; at < Math.min(a.parts.length, b.parts.length); at += 1) {
    const [left, right] = [a.parts[at] as string, b.parts[at] as string];
    if (left === right) continue;
    if (/^\d+$/.test(left) && /^\d+$/.test(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.parts.length - b.parts.length;
}

function changesOf(name: string, fields: unknown, now: Date): Change[] {
  const compiler = compilers.get(name);
  if (compiler === undefined && name !== '$rename') {
    throw ServerError.failedToParse(
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDocument(fields)) {
    throw ServerError.failedToParse(
      `Modifiers operate on fields but we found type ${typeOf(fields)} instead. For example: {$mod: {<field>: ...}} not {${describeField(name, fields)}}`,
    );
  }
  return Object.entries(fields).flatMap(([path, operand]) => {
    if (compiler === undefined) return rename(path, operand);
    return [{ path, parts: parsePath(path), ...compiler(operand, path, now) }];
  });
}

/** `$rename` is a removal at the source and a `$set` at the target, both seeing the document as it was. */
function rename(source: string, target: unknown): Change[] {
  if (typeof target !== 'string')
    throw ServerError.badValue(`The 'to' field for $rename must be a string: ${describeField(source, target)}`);
  const from = parsePath(source, false);
  const to = parsePath(target, false);
  if (source === target)
    throw ServerError.badValue(`The source and target field for $rename must differ: ${describeField(source, target)}`);
  return [
    {
      path: source,
      parts: from,
      creates: false,
      change: (current, run) => (renamed(run.document, from, 'source') === undefined ? current : undefined),
    },
    {
      path: target,
      parts: to,
      creates: true,
      change: (current, run) => {
        const value = renamed(run.document, from, 'source');
        if (value === undefined) return current;
        renamed(run.document, to, 'destination');
        return value;
      },
    },
  ];
}

function renamed(document: Document, parts: readonly string[], role: 'source' | 'destination'): unknown {
  let value: unknown = document;
  for (const part of parts) {
    if (Array.isArray(value))
      throw ServerError.badValue(
        `The ${role} field cannot be an array element, '${parts.join('.')}' in doc with ${describeField('_id', fieldOf(document, '_id'))} has an array field called '${parts[0]}'`,
      );
    if (!isDocument(value)) return undefined;
    value = fieldOf(value, part);
  }
  return value;
}

function refuseConflicts(changes: readonly Change[]): void {
  const seen: string[] = [];
  for (const { path } of changes) {
    const other = seen.find(
      (earlier) => earlier === path || earlier.startsWith(`${path}.`) || path.startsWith(`${earlier}.`),
    );
    if (other !== undefined)
      throw ServerError.conflictingUpdateOperators(path, other.length < path.length ? other : path);
    seen.push(path);
  }
}

/** Filters are compiled once for all documents of an update. */
function memoized(): (filter: Document) => Filter {
  let last: { filter: Document; compiled: Filter } | undefined;
  return (filter) => {
    if (last?.filter !== filter) last = { filter, compiled: compileFilter(filter) };
    return last.compiled;
  };
}

function runOn(
  document: Document,
  inserting: boolean,
  filters: ArrayFilters,
  matcher: (() => Filter) | undefined,
): Run {
  let position: ArrayPosition | undefined;
  return {
    document,
    inserting,
    own: new WeakSet(),
    touched: new Set(),
    selects: (identifier, element) => filters.get(identifier)?.(element) ?? false,
    position: () => {
      if (position === undefined) {
        position = {};
        if (!inserting) matcher?.()(document, position);
      }
      return position.index;
    },
  };
}

function keepingId(before: Document, after: Document, changes: readonly Change[]): Document {
  const id = fieldOf(before, '_id');
  if (id === undefined || before === after || identicalValues(id, fieldOf(after, '_id'))) return after;
  if (equalValues(id, fieldOf(after, '_id'))) return after;
  const path = changes.find(({ parts }) => parts[0] === '_id')?.path ?? '_id';
  throw ServerError.immutableField(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
}

function documentFrom(equalities: ReadonlyMap<string, unknown>): Document {
  const empty = emptyDocument();
  const context = runOn(empty, true, new Map(), undefined);
  let document = empty;
  for (const [path, value] of equalities) {
    document = applyChange(document, { path, parts: path.split('.'), creates: true, change: () => value }, context);
  }
  return document;
}

function idFirst(document: Document): Document {
  const id = fieldOf(document, '_id');
  if (id === undefined || Object.keys(document)[0] === '_id') return document;
  const result = emptyDocument();
  result['_id'] = id;
  for (const name of Object.keys(document)) result[name] = fieldOf(document, name);
  return result;
}

function pipeline(stages: readonly Document[], options: UpdateOptions): Update {
  if (options.arrayFilters?.length)
    throw ServerError.failedToParse('arrayFilters may not be specified for pipeline-style updates');
  const context = {
    now: options.now,
    variables: options.variables === undefined ? undefined : variablesOf(options.variables),
  };
  const steps = stages.map((stage) => {
    const names = isDocument(stage) ? Object.keys(stage) : [];
    const [name] = names;
    if (name === undefined || names.length !== 1)
      throw new ServerError(40323, 'A pipeline stage specification object must contain exactly one field.');
    const compile = reshapingStages.get(name);
    if (compile === undefined) {
      if (!name.startsWith('$')) throw new ServerError(40324, `Unrecognized pipeline stage name: '${name}'`);
      throw ServerError.invalidOptions(`${name} is not allowed to be used within an update`);
    }
    return compile(stage[name], context, name);
  });
  const run = (document: Document): Document => steps.reduce((current, step) => step(current), document);
  return {
    apply: (document) => {
      const id = fieldOf(document, '_id');
      const next = restoringId(id, run(document));
      return identicalValues(next, document) ? document : next;
    },
    upsert: (filter) => {
      const base = documentFrom(equalitiesOf(filter));
      return idFirst(restoringId(fieldOf(base, '_id'), run(copyDocument(base))));
    },
  };
}

/** A pipeline that drops `_id` keeps it; one that changes it is refused. */
function restoringId(id: unknown, after: Document): Document {
  const next = fieldOf(after, '_id');
  if (id === undefined) return after;
  if (next === undefined) return withId(id, after);
  if (equalValues(id, next)) return after;
  throw ServerError.immutableField(
    `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${describeValue(next)}`,
  );
}
