import { Timestamp } from 'bson';
import { addNumbers, multiplyNumbers } from './arithmetic.js';
import { compareValues, identicalValues, typeOf } from './compare.js';
import { describeField, describeValue } from './describe.js';
import { fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { numberTypeOf, toWholeNumber } from './numbers.js';
import type { BsonNumber } from './numbers.js';
import { ServerError } from './server-error.js';
import type { Run } from './update-path.js';

/** What an operator does to one field, and whether it creates the field. */
export interface FieldOperator {
  creates: boolean;
  change: (current: unknown, run: Run) => unknown;
}

/** From the operator's operand for a field. `now` is the instant of the update. */
export type OperatorCompiler = (operand: unknown, field: string, now: Date) => FieldOperator;

const isNumber = (value: unknown): value is BsonNumber => numberTypeOf(value) !== undefined;
const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const creating = (change: FieldOperator['change']): FieldOperator => ({ creates: true, change });

/** `{ _id: 1 }` of the document, as messages name it. */
export function identity(document: Document): string {
  return `{${describeField('_id', fieldOf(document, '_id') ?? null)}}`;
}

const set: OperatorCompiler = (operand) =>
  creating((current) => (current !== undefined && identicalValues(current, operand) ? current : operand));

const setOnInsert: OperatorCompiler = (operand, field, now) => {
  const { change } = set(operand, field, now);
  return { creates: true, change: (current, run) => (run.inserting ? change(current, run) : current) };
};

const unset: OperatorCompiler = () => ({ creates: false, change: () => undefined });

/** `$inc` and `$mul`. */
function arithmetic(
  name: string,
  verb: string,
  combine: (a: BsonNumber, b: BsonNumber) => BsonNumber,
  ofMissing: (operand: BsonNumber) => BsonNumber,
): OperatorCompiler {
  return (operand, field) => {
    if (!isNumber(operand))
      throw ServerError.typeMismatch(`Cannot ${verb} with non-numeric argument: {${describeField(field, operand)}}`);
    return creating((current, run) => {
      if (current === undefined) return ofMissing(operand);
      if (!isNumber(current)) {
        throw ServerError.typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. ${identity(run.document)} has the field '${lastPart(field)}' of non-numeric type ${typeOf(current)}`,
        );
      }
      const result = combine(current, operand);
      const integral = [current, operand].every((number) => ['int', 'long'].includes(numberTypeOf(number) ?? ''));
      if (integral && numberTypeOf(result) === 'double') {
        throw ServerError.badValue(
          `Failed to apply ${name} operations to current value (${describeNumber(current)}) for document ${identity(run.document)}`,
        );
      }
      return identicalValues(result, current) ? current : result;
    });
  };
}

function describeNumber(value: BsonNumber): string {
  return `(Number${numberTypeOf(value) === 'int' ? 'Int' : 'Long'})${describeValue(value)}`;
}

function extreme(direction: 1 | -1): OperatorCompiler {
  return (operand) =>
    creating((current) =>
      current === undefined || direction * compareValues(operand, current) > 0 ? operand : current,
    );
}

const currentDate: OperatorCompiler = (operand, _field, now) => {
  if (typeof operand === 'boolean') return creating(() => now);
  if (!isDocument(operand))
    throw ServerError.badValue(
      `${typeOf(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  const unknown = Object.keys(operand).find((name) => name !== '$type');
  if (unknown !== undefined) throw ServerError.badValue(`Unrecognized $currentDate option: ${unknown}`);
  const type = operand['$type'];
  if (type === 'date') return creating(() => now);
  if (type !== 'timestamp')
    throw ServerError.badValue(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  return creating(() => new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
};

type BitOperation = (current: bigint, operand: bigint) => bigint;
const bitOperations = new Map<string, BitOperation>([
  ['and', (current, operand) => current & operand],
  ['or', (current, operand) => current | operand],
  ['xor', (current, operand) => current ^ operand],
]);

const isIntegral = (value: unknown): boolean => ['int', 'long'].includes(numberTypeOf(value) ?? '');

const bit: OperatorCompiler = (operand, field) => {
  if (!isDocument(operand))
    throw ServerError.badValue(
      `The $bit modifier is not compatible with a ${typeOf(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  const operations = Object.entries(operand).map(([name, value]) => {
    const operation = bitOperations.get(name);
    if (operation === undefined)
      throw ServerError.badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${describeField(name, value)}}`,
      );
    if (!isIntegral(value))
      throw ServerError.badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeOf(value)}' is not supported here: {${describeField(name, value)}}`,
      );
    return { operation, value };
  });
  if (operations.length === 0)
    throw ServerError.badValue(
      `You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`,
    );
  return creating((current = 0, run) => {
    if (!isIntegral(current))
      throw ServerError.badValue(
        `Cannot apply $bit to a value of non-integral type.${describeField('_id', fieldOf(run.document, '_id'))} has the field ${lastPart(field)} of non-integer type ${typeOf(current)}`,
      );
    let result = current;
    for (const { operation, value } of operations) {
      const long = [result, value].some((number) => numberTypeOf(number) === 'long');
      const bits = operation(toWholeNumber(result) ?? 0n, toWholeNumber(value) ?? 0n);
      result = long ? BigInt.asIntN(64, bits) : Number(BigInt.asIntN(32, bits));
    }
    return identicalValues(result, current) ? current : result;
  });
};

/** Update operators on values; those on arrays are in update-arrays.ts. @see https://www.mongodb.com/docs/manual/reference/operator/update/ */
export const fieldOperators: Record<string, OperatorCompiler> = {
  $set: set,
  $setOnInsert: setOnInsert,
  $unset: unset,
  $inc: arithmetic('$inc', 'increment', addNumbers, (operand) => operand),
  $mul: arithmetic('$mul', 'multiply', multiplyNumbers, (operand) => multiplyNumbers(operand, 0)),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
};
