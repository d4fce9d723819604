import { bracketOf } from './compare.js';
import { describeField } from './describe.js';
import { emptyDocument, fieldOf, isArray, isDocument } from './document.js';
import type { Document } from './document.js';
import { compileExpression } from './expression.js';
import type { ExpressionContext, Variables } from './expression.js';
import { decodeDocument } from './decode.js';
import { encodeDocument } from './encode.js';
import { compileFilter } from './filter.js';
import { projectBytes } from './project-bytes.js';
import { computeFields, emptyBranch, excludeFields, includeFields, plant } from './projection-tree.js';
import type { Branch } from './projection-tree.js';
import { numberTypeOf, toDouble, toWholeNumber } from './numbers.js';
import { ServerError } from './server-error.js';

export type Projection = (document: Document) => Document;

interface Parsed {
  tree: Branch;
  including: boolean;
  /** Undefined when the specification does not speak of `_id`. */
  id: boolean | undefined;
  /** `$slice`, `$elemMatch` and `.$`, which only `find` knows. */
  arrays: { path: string[]; change: ArrayChange }[];
}

/** What happens to an array in a projection of `find`; undefined drops the field. */
type ArrayChange = (value: unknown, document: Document) => unknown;

/**
 * The projection of a find on stored bytes: inclusion or exclusion, computed fields, `$slice`, `$elemMatch`, and `.$` by the filter.
 * @throws ServerError 31253, 31254 on a mixture, 31249, 31250 on colliding paths, 238 on `$meta`
 */
export function compileProjection(
  specification: Document,
  filter: Document,
  context: ExpressionContext,
): (bytes: Uint8Array) => Uint8Array {
  const parsed = parse(specification, context, filter);
  const change = project(parsed, context.variables);
  const { tree, including, arrays } = parsed;
  return tree.computes || arrays.length > 0
    ? (bytes) => encodeDocument(change(decodeDocument(bytes)))
    : (bytes) => projectBytes(bytes, tree, including);
}

/** `$project` of an aggregation. @throws ServerError 51272 on an empty one */
export function compileProjectStage(specification: Document, context: ExpressionContext): Projection {
  if (Object.keys(specification).length === 0) {
    throw new ServerError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  try {
    return project(parse(specification, context, undefined), context.variables);
  } catch (error) {
    if (error instanceof ServerError && error.code >= 31249 && error.code <= 31254)
      throw new ServerError(error.code, `Invalid $project :: caused by :: ${error.message}`);
    throw error;
  }
}

function project({ tree, including, id, arrays }: Parsed, variables: Variables | undefined): Projection {
  if (including && id !== false && !tree.children.has('_id')) tree.children.set('_id', 'include');
  if (!including && id === false) tree.children.set('_id', 'exclude');
  return (document) => {
    let result = including ? includeFields(document, tree) : excludeFields(document, tree);
    for (const { path, change } of arrays)
      result = changeArray(result, path, 0, (value) => change(value, document), document);
    return computeFields(result, tree, document, variables);
  };
}

/** `$slice` goes into documents inside arrays, as the paths of a projection do. */
function changeArray(
  target: Document,
  path: string[],
  at: number,
  change: (value: unknown) => unknown,
  source: Document,
): Document {
  const name = path[at] as string;
  const value = fieldOf(target, name);
  const next = at === path.length - 1 ? change(value) : changeBelow(value, path, at + 1, change, source);
  if (next === value) return target;
  const result = emptyDocument();
  for (const field of Object.keys(target))
    if (field !== name || next !== undefined) result[field] = field === name ? next : fieldOf(target, field);
  if (next !== undefined && !(name in result)) result[name] = next;
  return result;
}

function changeBelow(
  value: unknown,
  path: string[],
  at: number,
  change: (value: unknown) => unknown,
  source: Document,
): unknown {
  if (isDocument(value)) return changeArray(value, path, at, change, source);
  return isArray(value) ? value.map((element) => changeBelow(element, path, at, change, source)) : value;
}

function parse(specification: Document, context: ExpressionContext, filter: Document | undefined): Parsed {
  const parsed: Parsed = { tree: emptyBranch(), including: false, id: undefined, arrays: [] };
  let kind: 'including' | 'excluding' | undefined;
  const decide = (wanted: 'including' | 'excluding', path: string): void => {
    if (kind === undefined) kind = wanted;
    else if (kind !== wanted) throw mixture(wanted, path);
  };
  const visit = (path: string[], value: unknown): void => {
    const full = path.join('.');
    checkPath(path, filter);
    if (filter !== undefined && path.at(-1) === '$') {
      decide('including', full);
      plant(parsed.tree, path.slice(0, -1), 'include');
      parsed.arrays.push({ path: path.slice(0, -1), change: positional(filter) });
    } else if (isFlag(value)) {
      const included = isSet(value);
      if (full === '_id') parsed.id = included;
      else {
        decide(included ? 'including' : 'excluding', full);
        plant(parsed.tree, path, included ? 'include' : 'exclude');
      }
    } else if (isDocument(value) && !Object.keys(value)[0]?.startsWith('$')) {
      if (Object.keys(value).length === 0)
        throw new ServerError(
          51270,
          `An empty sub-projection is not a valid value. Found empty object at path ${full}`,
        );
      for (const [name, below] of Object.entries(value)) visit([...path, ...name.split('.')], below);
    } else if (filter !== undefined && isDocument(value) && '$slice' in value && !isSliceExpression(value['$slice'])) {
      parsed.arrays.push({ path, change: slice(value['$slice']) });
      if (!specificationIncludes(specification, full)) return;
      plant(parsed.tree, path, 'include');
    } else if (filter !== undefined && isDocument(value) && '$elemMatch' in value) {
      if (path.length > 1)
        throw new ServerError(31275, `Cannot use $elemMatch projection on a nested field (found '${full}')`);
      decide('including', full);
      plant(parsed.tree, path, { compute: elementMatch(full, value['$elemMatch'], context) });
    } else {
      if (isDocument(value) && '$meta' in value) throw ServerError.notImplemented('$meta in a projection');
      if (kind === 'excluding')
        throw new ServerError(31252, `Cannot use expression other than $meta in exclusion projection`);
      if (full !== '_id') decide('including', full);
      else parsed.id = true;
      plant(parsed.tree, path, { compute: compileExpression(value, context) });
    }
  };
  for (const [name, value] of Object.entries(specification)) visit(name.split('.'), value);
  parsed.including = kind === undefined ? parsed.id === true && parsed.arrays.length === 0 : kind === 'including';
  return parsed;
}

function mixture(wanted: 'including' | 'excluding', path: string): ServerError {
  return wanted === 'excluding'
    ? new ServerError(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
    : new ServerError(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
}

function checkPath(path: string[], filter: Document | undefined): void {
  path.forEach((name, at) => {
    if (name === '')
      throw path.length === 1
        ? new ServerError(40352, 'FieldPath cannot be constructed with empty string')
        : new ServerError(15998, 'FieldPath field names may not be empty strings.');
    if (name === '$' && filter !== undefined && at > 0) {
      if (at < path.length - 1)
        throw new ServerError(
          31394,
          `As of 4.4, it's illegal to specify positional operator in the middle of a path.Positional projection may only be used at the end, for example: a.b.$. If the query previously used a form like a.b.$.d, remove the parts following the '$' and the results will be equivalent.`,
        );
      return;
    }
    if (name.startsWith('$'))
      throw new ServerError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
  });
}

const isFlag = (value: unknown): boolean => typeof value === 'boolean' || numberTypeOf(value) !== undefined;
const isSet = (value: unknown): boolean => value === true || (typeof value !== 'boolean' && toDouble(value) !== 0);

/** Whether the rest of the specification names fields to keep, so that a sliced field has to be kept by name too. */
function specificationIncludes(specification: Document, sliced: string): boolean {
  return Object.entries(specification).some(
    ([name, value]) =>
      name !== sliced &&
      name !== '_id' &&
      ((isFlag(value) && isSet(value)) || typeof value === 'string' || (isDocument(value) && !('$slice' in value))),
  );
}

/** `$slice` with a path inside is the expression, with numbers alone the projection. */
function isSliceExpression(operand: unknown): boolean {
  return isArray(operand) && (operand.length === 3 || bracketOf(operand[0]) !== 10);
}

function slice(operand: unknown): ArrayChange {
  const numbers: unknown[] = isArray(operand) ? operand : [operand];
  const [first, second] = numbers.map((number) => {
    const whole = toWholeNumber(number);
    if (whole === undefined)
      throw new ServerError(
        28667,
        `Invalid $slice syntax. The given syntax { ${describeField('$slice', operand)} } did not match the find() syntax because :: Location31273: $slice only supports numbers and [x,y] arrays`,
      );
    return Number(whole);
  });
  if (isArray(operand) && operand.length === 2 && (second ?? 0) <= 0)
    throw new ServerError(28729, `Third argument to $slice must be positive: ${second ?? 0}`);
  return (value) => {
    if (!isArray(value) || first === undefined) return value;
    if (second === undefined) return first >= 0 ? value.slice(0, first) : value.slice(first);
    const start = first >= 0 ? first : Math.max(value.length + first, 0);
    return value.slice(start, start + second);
  };
}

function elementMatch(path: string, operand: unknown, context: ExpressionContext): (document: Document) => unknown {
  if (!isDocument(operand))
    throw new ServerError(31274, `elemMatch: Invalid argument, object required, but got ${typeof operand}`);
  const filter = compileFilter({ [path]: { $elemMatch: operand } }, context);
  return (document) => {
    const value = fieldOf(document, path);
    const position: { index?: number } = {};
    if (!isArray(value) || !filter(document, position) || position.index === undefined) return undefined;
    return [value[position.index]];
  };
}

function positional(filter: Document): ArrayChange {
  const matches = compileFilter(filter);
  return (value, document) => {
    if (!isArray(value)) return value;
    const position: { index?: number } = {};
    if (!matches(document, position) || position.index === undefined || position.index >= value.length) {
      throw new ServerError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    return [value[position.index]];
  };
}
