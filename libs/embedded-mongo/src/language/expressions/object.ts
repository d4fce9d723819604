import { typeOf } from '../compare.js';
import { copyDocument, emptyDocument, fieldOf, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { encodeDocument } from '../encode.js';
import { describeValue } from '../describe.js';
import { ServerError } from '../server-error.js';
import { isNullish, namedOperands } from './scope.js';
import type { PlainOperator, SpecialOperator } from './scope.js';

function mergeObjects(...values: unknown[]): Document {
  const result = emptyDocument();
  const flat = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
  for (const value of flat) {
    if (isNullish(value)) continue;
    if (!isDocument(value))
      throw new ServerError(
        40400,
        `$mergeObjects requires object inputs, but input ${describeValue(value)} is of type ${typeOf(value)}`,
      );
    for (const name of Object.keys(value)) result[name] = fieldOf(value, name);
  }
  return result;
}

function objectToArray(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!isDocument(value))
    throw new ServerError(40390, `$objectToArray requires an object input, found: ${typeOf(value)}`);
  return Object.keys(value).map((name) => {
    const pair = emptyDocument();
    pair['k'] = name;
    pair['v'] = fieldOf(value, name);
    return pair;
  });
}

function arrayToObject(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!Array.isArray(value))
    throw new ServerError(40386, `$arrayToObject requires an array input, found: ${typeOf(value)}`);
  const result = emptyDocument();
  for (const pair of value as unknown[]) {
    const [name, content] = pairOf(pair);
    if (typeof name !== 'string')
      throw new ServerError(
        40394,
        `$arrayToObject requires an object keys of type string, found key type: ${typeOf(name)}`,
      );
    result[name] = content;
  }
  return result;
}

function pairOf(pair: unknown): [unknown, unknown] {
  if (Array.isArray(pair)) {
    if (pair.length !== 2)
      throw new ServerError(
        40397,
        `$arrayToObject requires an array of size 2 arrays,found array of size: ${pair.length}`,
      );
    return [pair[0], pair[1]];
  }
  if (!isDocument(pair))
    throw new ServerError(40398, `Unrecognised input type format for $arrayToObject: ${typeOf(pair)}`);
  if (Object.keys(pair).length !== 2 || !('k' in pair) || !('v' in pair)) {
    throw new ServerError(
      40392,
      `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${Object.keys(pair).length}`,
    );
  }
  return [pair['k'], pair['v']];
}

/** Operators on documents whose operands are all evaluated. */
export const objectOperators: Record<string, PlainOperator> = {
  $mergeObjects: [0, Infinity, mergeObjects],
  $objectToArray: [1, 1, objectToArray],
  $arrayToObject: [1, 1, arrayToObject],
  $bsonSize: [
    1,
    1,
    (value) => {
      if (isNullish(value)) return null;
      if (!isDocument(value))
        throw new ServerError(31393, `$bsonSize requires a document input, found: ${typeOf(value)}`);
      return encodeDocument(value).length;
    },
  ],
};

/** A field's name as a constant, also written `{ $literal: '$odd' }`. */
function constantName(operator: string, operand: unknown): string {
  const name = isDocument(operand) && '$literal' in operand ? operand['$literal'] : operand;
  if (typeof name !== 'string')
    throw new ServerError(
      5654602,
      `${operator} requires 'field' to evaluate to a constant, but got a non-constant argument`,
    );
  return name;
}

const getField: SpecialOperator = (operand, scope) => {
  const named = isDocument(operand) && !Object.keys(operand).some((key) => key.startsWith('$'));
  const { field, input } = named
    ? namedOperands('$getField', operand, ['field'], ['input'], {
        notObject: 3041701,
        unknown: 3041701,
        missing: 3041702,
      })
    : { field: operand, input: undefined };
  const name = scope.compile(field);
  const source = input === undefined ? undefined : scope.compile(input);
  return (root, variables) => {
    const key = name(root, variables);
    if (typeof key !== 'string')
      throw new ServerError(3041704, `$getField requires 'field' to evaluate to type String, but got ${typeOf(key)}`);
    const document = source === undefined ? root : source(root, variables);
    if (isDocument(document)) return fieldOf(document, key);
    return isNullish(document) ? document : undefined;
  };
};

const setField: SpecialOperator = (operand, scope) => {
  const { field, input, value } = namedOperands('$setField', operand, ['field', 'input', 'value'], [], {
    notObject: 4161100,
    unknown: 4161101,
    missing: 4161102,
  });
  return withField('$setField', constantName('$setField', field), scope.compile(input), scope.compile(value));
};

const unsetField: SpecialOperator = (operand, scope) => {
  const { field, input } = namedOperands('$unsetField', operand, ['field', 'input'], [], {
    notObject: 4161100,
    unknown: 4161101,
    missing: 4161102,
  });
  return withField('$unsetField', constantName('$unsetField', field), scope.compile(input), () => undefined);
};

function withField(
  operator: string,
  name: string,
  input: ReturnType<SpecialOperator>,
  value: ReturnType<SpecialOperator>,
): ReturnType<SpecialOperator> {
  return (root, variables) => {
    const document = input(root, variables);
    if (isNullish(document)) return null;
    if (!isDocument(document))
      throw new ServerError(4161105, `${operator} requires 'input' to evaluate to type Object`);
    const result = copyDocument(document);
    const content = value(root, variables);
    if (content === undefined) delete result[name];
    else result[name] = content;
    return result;
  };
}

/** Operators on documents with named operands. */
export const objectScopes: Record<string, SpecialOperator> = {
  $getField: getField,
  $setField: setField,
  $unsetField: unsetField,
};
