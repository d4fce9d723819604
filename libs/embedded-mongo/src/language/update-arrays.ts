import { BSONRegExp } from 'bson';
import { equalValues, identicalValues, typeOf } from './compare.js';
import { isArray, isDocument } from './document.js';
import type { Document } from './document.js';
import { elementOrder } from './expressions/array.js';
import { compileFilter } from './filter.js';
import { numberTypeOf, toDouble, toWholeNumber } from './numbers.js';
import { ServerError } from './server-error.js';
import type { OperatorCompiler } from './update-operators.js';
import { identity } from './update-operators.js';
import { valueKey } from './value-key.js';

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function whole(clause: string, value: unknown): number {
  const number = toWholeNumber(value);
  if (number === undefined)
    throw ServerError.badValue(`The value for ${clause} must be an integer value but was given type: ${typeOf(value)}`);
  return Number(number);
}

interface Push {
  each: unknown[];
  position: number | undefined;
  slice: number | undefined;
  sort: ((a: unknown, b: unknown) => number) | undefined;
}

function pushClauses(operand: unknown): Push {
  if (!isDocument(operand) || !('$each' in operand))
    return { each: [operand], position: undefined, slice: undefined, sort: undefined };
  const { $each: each, $position: position, $slice: slice, $sort: sort, ...others } = operand;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw ServerError.badValue(`Unrecognized clause in $push: ${unknown}`);
  if (!isArray(each))
    throw ServerError.badValue(`The argument to $each in $push must be an array but it was of type: ${typeOf(each)}`);
  return {
    each,
    position: position === undefined ? undefined : whole('$position', position),
    slice: slice === undefined ? undefined : whole('$slice', slice),
    sort: sort === undefined ? undefined : pushOrder(sort),
  };
}

function pushOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (isDocument(sort)) {
    for (const [path, direction] of Object.entries(sort)) {
      if (![1, -1].includes(toDouble(direction)))
        throw ServerError.badValue('The $sort element value must be either 1 or -1');
      if (path === '' || path.split('.').includes(''))
        throw ServerError.badValue(`The $sort field is a dotted field but has an empty part: ${path}`);
    }
    if (Object.keys(sort).length === 0)
      throw ServerError.badValue('The $sort pattern is empty when it should be a set of fields.');
  } else if (numberTypeOf(sort) === undefined)
    throw ServerError.badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  return elementOrder(sort);
}

const push: OperatorCompiler = (operand, field) => {
  const { each, position, slice, sort } = pushClauses(operand);
  return {
    creates: true,
    change: (current, run) => {
      if (current !== undefined && !isArray(current)) {
        throw ServerError.badValue(
          `The field '${field}' must be an array but is of type ${typeOf(current)} in document ${identity(run.document)}`,
        );
      }
      const before: unknown[] = current ?? [];
      const at =
        position === undefined
          ? before.length
          : position < 0
            ? Math.max(before.length + position, 0)
            : Math.min(position, before.length);
      let result = [...before.slice(0, at), ...each, ...before.slice(at)];
      if (sort !== undefined) result.sort(sort);
      if (slice !== undefined) result = slice >= 0 ? result.slice(0, slice) : result.slice(slice);
      return current !== undefined && identicalValues(result, current) ? current : result;
    },
  };
};

const addToSet: OperatorCompiler = (operand, field) => {
  const each = isDocument(operand) && Object.keys(operand)[0] === '$each' ? eachOf(operand) : [operand];
  return {
    creates: true,
    change: (current) => {
      if (current !== undefined && !isArray(current)) {
        throw ServerError.badValue(
          `Cannot apply $addToSet to non-array field. Field named '${lastPart(field)}' has non-array type ${typeOf(current)}`,
        );
      }
      const before: unknown[] = current ?? [];
      const seen = new Set(before.map(valueKey));
      const added = each.filter((value) => {
        const key = valueKey(value);
        return seen.has(key) ? false : seen.add(key);
      });
      return added.length === 0 && current !== undefined ? current : [...before, ...added];
    },
  };
};

function eachOf(operand: Document): unknown[] {
  const { $each: each, ...others } = operand;
  if (!isArray(each))
    throw ServerError.typeMismatch(
      `The argument to $each in $addToSet must be an array but it was of type ${typeOf(each)}`,
    );
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw ServerError.badValue(`Found unexpected fields after $each in $addToSet: ${unknown}`);
  return each;
}

const pop: OperatorCompiler = (operand, field) => {
  const direction = toDouble(operand);
  if (numberTypeOf(operand) === undefined)
    throw ServerError.failedToParse(`Expected a number in: ${lastPart(field)}: ${JSON.stringify(operand)}`);
  if (direction !== 1 && direction !== -1) throw ServerError.failedToParse(`$pop expects 1 or -1, found: ${direction}`);
  return {
    creates: false,
    change: (current) => {
      if (current === undefined) return undefined;
      if (!isArray(current))
        throw ServerError.typeMismatch(`Path '${field}' contains an element of non-array type '${typeOf(current)}'`);
      if (current.length === 0) return current;
      return direction === 1 ? current.slice(0, -1) : current.slice(1);
    },
  };
};

/** Removes the elements that a test accepts. */
function removing(name: string, accepts: (element: unknown) => boolean): ReturnType<OperatorCompiler> {
  return {
    creates: false,
    change: (current) => {
      if (current === undefined) return undefined;
      if (!isArray(current)) throw ServerError.badValue(`Cannot apply ${name} to a non-array value`);
      const kept = current.filter((element) => !accepts(element));
      return kept.length === current.length ? current : kept;
    },
  };
}

const pull: OperatorCompiler = (operand) => {
  if (isDocument(operand)) {
    const [first] = Object.keys(operand);
    if (
      first === undefined ||
      !first.startsWith('$') ||
      ['$and', '$or', '$nor', '$expr', '$ref', '$id'].includes(first)
    ) {
      const matches = compileFilter(operand);
      return removing('$pull', (element) => isDocument(element) && matches(element));
    }
  }
  if (isDocument(operand) || operand instanceof BSONRegExp) {
    const matches = compileFilter({ element: operand });
    return removing('$pull', (element) => matches({ element }));
  }
  return removing('$pull', (element) => equalValues(element, operand));
};

const pullAll: OperatorCompiler = (operand) => {
  if (!isArray(operand))
    throw ServerError.badValue(`$pullAll requires an array argument but was given a ${typeOf(operand)}`);
  const keys = new Set(operand.map(valueKey));
  return removing('$pullAll', (element) => keys.has(valueKey(element)));
};

/** Update operators on arrays. @see https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
export const arrayFieldOperators: Record<string, OperatorCompiler> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};
