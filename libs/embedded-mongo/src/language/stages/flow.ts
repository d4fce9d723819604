import { typeOf } from '../compare.js';
import { describeField } from '../describe.js';
import { copyDocument, emptyDocument, isArray, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { compileExpression, pathOf, valueAtPath } from '../expression.js';
import { compileFilter } from '../filter.js';
import { numberTypeOf, toWholeNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { sortDocuments, sortFields } from '../sort.js';
import type { Stage, StageCompiler } from './stage.js';

const match: StageCompiler = (operand, context) => {
  if (!isDocument(operand)) throw new ServerError(15959, 'the match filter must be an expression in an object');
  const matches = compileFilter(operand, context);
  return function* (source) {
    for (const document of source) if (matches(document)) yield document;
  };
};

const sort: StageCompiler = (operand) => {
  if (!isDocument(operand)) throw new ServerError(15973, 'the $sort key specification must be an object');
  sortFields(operand);
  return (source) => sortDocuments(source, operand);
};

/** `$sort` followed by `$limit`: what cannot be among the first is not kept. */
export function sortThenLimit(specification: Document, limit: number): Stage {
  sortFields(specification);
  return (source) => sortDocuments(source, specification, limit);
}

/** @throws ServerError 2107201, 15958 on a limit that is none */
export function limitOf(operand: unknown): number {
  const limit = toWholeNumber(operand);
  if (limit === undefined) {
    throw new ServerError(
      2107201,
      `invalid argument to $limit stage: Expected ${numberTypeOf(operand) ? 'an integer' : 'a number in'}: ${describeField('$limit', operand)}`,
    );
  }
  if (limit < 0n)
    throw new ServerError(
      5107201,
      `invalid argument to $limit stage: Expected a non-negative number in: ${describeField('$limit', operand)}`,
    );
  if (limit === 0n) throw new ServerError(15958, 'the limit must be positive');
  return Number(limit);
}

const limit: StageCompiler = (operand) => {
  const count = limitOf(operand);
  return function* (source) {
    let left = count;
    for (const document of source) {
      yield document;
      left -= 1;
      if (left === 0) return;
    }
  };
};

/** @throws ServerError 5107200 on a number to skip that is none */
export function skipOf(operand: unknown): number {
  const skip = toWholeNumber(operand);
  if (skip === undefined || skip < 0n) {
    throw new ServerError(
      5107200,
      `invalid argument to $skip stage: Expected ${numberTypeOf(operand) ? 'a non-negative number in' : 'a number in'}: ${describeField('$skip', operand)}`,
    );
  }
  return Number(skip);
}

const skip: StageCompiler = (operand) => {
  const count = skipOf(operand);
  return function* (source) {
    let left = count;
    for (const document of source) {
      if (left > 0) left -= 1;
      else yield document;
    }
  };
};

const unwind: StageCompiler = (operand) => {
  const { path, index, preserve } = unwindOperands(operand);
  return function* (source) {
    for (const document of source) {
      const value = valueBelow(document, path);
      if (isArray(value) && value.length > 0) {
        for (const [at, element] of value.entries()) yield placed(document, path, element, index, BigInt(at));
      } else if (isArray(value) ? preserve : value !== undefined && value !== null) {
        yield placed(document, path, isArray(value) ? undefined : value, index, null);
      } else if (preserve) yield index === undefined ? document : placed(document, path, value, index, null);
    }
  };
};

function unwindOperands(operand: unknown): { path: string[]; index: string[] | undefined; preserve: boolean } {
  const given: Document = isDocument(operand) ? operand : { path: operand };
  if (typeof operand !== 'string' && !isDocument(operand)) {
    throw new ServerError(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${typeOf(operand)}`,
    );
  }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false, ...others } = given;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new ServerError(28811, `unrecognized option to $unwind stage: ${unknown}`);
  if (path === undefined) throw new ServerError(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    throw new ServerError(28808, `expected a string as the path for $unwind stage, got ${typeOf(path)}`);
  if (!path.startsWith('$'))
    throw new ServerError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (typeof preserve !== 'boolean')
    throw new ServerError(
      28809,
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeOf(preserve)}`,
    );
  if (index !== undefined && (typeof index !== 'string' || index === ''))
    throw new ServerError(
      28810,
      `expected a non-empty string for the includeArrayIndex option to $unwind stage, got ${typeOf(index)}`,
    );
  if (index?.startsWith('$'))
    throw new ServerError(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`,
    );
  return { path: pathOf(path.slice(1)), index: index?.split('.'), preserve };
}

/** `$unwind` goes through documents only; a path through an array finds nothing. */
function valueBelow(document: Document, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const name of path) {
    if (!isDocument(value)) return undefined;
    value = value[name];
  }
  return value;
}

function placed(
  document: Document,
  path: readonly string[],
  value: unknown,
  index: readonly string[] | undefined,
  at: bigint | null,
): Document {
  const result = withValue(document, path, 0, value);
  return index === undefined ? result : withValue(result, index, 0, at);
}

/** A copy with the value at the path; undefined removes it. */
export function withValue(document: Document, path: readonly string[], at: number, value: unknown): Document {
  const name = path[at] as string;
  const copy = copyDocument(document);
  if (at < path.length - 1) {
    const below = copy[name];
    copy[name] = withValue(isDocument(below) ? below : emptyDocument(), path, at + 1, value);
  } else if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}

const sample: StageCompiler = (operand) => {
  if (!isDocument(operand)) throw new ServerError(28745, 'the $sample stage specification must be an object');
  const size = toWholeNumber(operand['size']);
  if (size === undefined) throw new ServerError(28746, 'size argument to $sample must be a number');
  if (size <= 0n) throw new ServerError(28747, 'size argument to $sample must be a positive integer');
  return (source) => {
    const documents = [...source];
    for (let at = documents.length - 1; at > 0; at -= 1) {
      const other = Math.floor(Math.random() * (at + 1));
      [documents[at], documents[other]] = [documents[other] as Document, documents[at] as Document];
    }
    return documents.slice(0, Number(size));
  };
};

const redact: StageCompiler = (operand, context) => {
  const decide = compileExpression(operand, context);
  const redacted = (document: Document, root: Document): Document | undefined => {
    const decision = decide(document, context.variables);
    if (decision === 'keep') return document;
    if (decision === 'prune') return undefined;
    if (decision !== 'descend')
      throw new ServerError(
        17053,
        `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${describeField('value', decision)}`,
      );
    const result = emptyDocument();
    for (const [name, value] of Object.entries(document)) {
      const kept = below(value, root);
      if (kept !== undefined) result[name] = kept;
    }
    return result;
  };
  const below = (value: unknown, root: Document): unknown => {
    if (isDocument(value)) return redacted(value, root);
    return isArray(value)
      ? value.map((element) => below(element, root)).filter((element) => element !== undefined)
      : value;
  };
  return function* (source) {
    for (const document of source) {
      const result = redacted(document, document);
      if (result !== undefined) yield result;
    }
  };
};

/** Documents given in the pipeline itself. */
const documents: StageCompiler = (operand, context) => {
  const list = compileExpression(operand, context)(emptyDocument(), context.variables);
  if (!isArray(list)) throw new ServerError(5858203, `an array is expected, but got ${typeOf(list)}`);
  const rows = list.map((row) => {
    if (!isDocument(row)) throw new ServerError(40228, `'$documents' must hold objects, but found ${typeOf(row)}`);
    return row;
  });
  return () => rows;
};

/** Stages that let documents through, drop, order or multiply them. */
export const flowStages: Record<string, StageCompiler> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $unwind: unwind,
  $sample: sample,
  $redact: redact,
  $documents: documents,
};

/** The values at a path that `$lookup` and `$graphLookup` connect by: each element of an array. */
export function connectingValues(value: unknown, path: readonly string[]): unknown[] {
  const found = valueAtPath(value, path, 0);
  return isArray(found) ? found : [found ?? null];
}
