import { ObjectId, Timestamp } from 'bson';
import { typeOf } from '../compare.js';
import { describeValue } from '../describe.js';
import { emptyDocument, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { toWholeNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { addUnits, dayOfYear, isoDayOfWeek, isoWeek, truncateTo, units, unitsBetween, week } from './calendar.js';
import type { Unit } from './calendar.js';
import { parseDate } from './conversion.js';
import { formatDate, parseFormatted } from './date-format.js';
import { isNullish, namedOperands } from './scope.js';
import type { Expression, Scope, SpecialOperator, Variables } from './scope.js';
import { fromLocal, timeZone, toLocal } from './time-zone.js';
import type { LocalTime, TimeZone } from './time-zone.js';

/** The instant of what counts as a date: also an ObjectId and a timestamp. */
function instantOf(value: unknown, code = 16006): number {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  if (value instanceof Timestamp) return value.t * 1000;
  throw new ServerError(code, `can't convert from BSON type ${typeOf(value)} to Date`);
}

/** Named operands, compiled; reading one that is not given yields undefined. */
class Operands {
  private readonly compiled = new Map<string, Expression>();

  constructor(operand: Document, scope: Scope) {
    for (const name of Object.keys(operand)) this.compiled.set(name, scope.compile(operand[name]));
  }

  has(name: string): boolean {
    return this.compiled.has(name);
  }

  read(name: string, root: Document, variables: Variables | undefined): unknown {
    return this.compiled.get(name)?.(root, variables);
  }

  /** The zone, UTC when none is given, undefined when it is null. */
  zone(root: Document, variables: Variables | undefined): TimeZone | undefined {
    if (!this.has('timezone')) return timeZone('UTC');
    const name = this.read('timezone', root, variables);
    if (isNullish(name)) return undefined;
    if (typeof name !== 'string')
      throw new ServerError(40517, `timezone must evaluate to a string, found ${typeOf(name)}`);
    return timeZone(name);
  }
}

/** A part of a date; the operand is the date itself or `{ date, timezone }`. */
function part(read: (local: LocalTime) => number | bigint): SpecialOperator {
  return (operand, scope, name) => {
    const single: unknown = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
    if (Array.isArray(single))
      throw new ServerError(
        40536,
        `${name} accepts exactly one argument if given an array, but was given ${single.length}`,
      );
    const named = isDocument(single) && !Object.keys(single)[0]?.startsWith('$');
    const operands = new Operands(
      named
        ? namedOperands(name, single, ['date'], ['timezone'], { notObject: 40535, unknown: 40535, missing: 40539 })
        : { date: single },
      scope,
    );
    return (root, variables) => {
      const date = operands.read('date', root, variables);
      const zone = operands.zone(root, variables);
      return isNullish(date) || zone === undefined ? null : read(toLocal(instantOf(date), zone));
    };
  };
}

/** An operator with named operands; null when one of the required is null or missing. */
function named(
  required: string[],
  optional: string[],
  evaluate: (read: (name: string) => unknown, zone: TimeZone, name: string) => unknown,
): SpecialOperator {
  return (operand, scope, name) => {
    const operands = new Operands(
      namedOperands(name, operand, required, optional, { notObject: 5166300, unknown: 5166401, missing: 5166402 }),
      scope,
    );
    return (root, variables) => {
      const zone = operands.zone(root, variables);
      if (zone === undefined) return null;
      for (const key of required) if (isNullish(operands.read(key, root, variables))) return null;
      return evaluate((key) => operands.read(key, root, variables), zone, name);
    };
  };
}

function unitOf(name: string, value: unknown): Unit {
  if (typeof value !== 'string')
    throw new ServerError(5439013, `${name} requires 'unit' to be a string, but got ${typeOf(value)}`);
  if (!units.includes(value as Unit)) throw ServerError.failedToParse(`unknown time unit value: ${value}`);
  return value as Unit;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The ISO day on which weeks begin, 0 for Sunday, which it is unless said otherwise. */
function startOfWeek(value: unknown): number {
  if (value === undefined) return 0;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  const index = weekdays.findIndex((day) => day === text || day.slice(0, 3) === text);
  if (index < 0) throw ServerError.failedToParse(`unknown day of week value: ${describeValue(value)}`);
  // Sunday opens the week before Monday's.
  return index === 6 ? 0 : index + 1;
}

function whole(name: string, field: string, value: unknown, code: number): number {
  const number = toWholeNumber(value);
  if (number === undefined)
    throw new ServerError(code, `${name} requires '${field}' to be an integer, but got ${typeOf(value)}`);
  return Number(number);
}

function dateOf(instant: number): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw ServerError.overflow('date overflow');
  return date;
}

function shift(sign: 1 | -1): SpecialOperator {
  return named(['startDate', 'unit', 'amount'], ['timezone'], (read, zone, name) => {
    const amount = whole(name, 'amount', read('amount'), 5166405);
    return dateOf(addUnits(instantOf(read('startDate'), 5166403), unitOf(name, read('unit')), sign * amount, zone));
  });
}

const difference = named(['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'], (read, zone, name) => {
  const [start, end] = [instantOf(read('startDate'), 5166307), instantOf(read('endDate'), 5166307)];
  return BigInt(unitsBetween(start, end, unitOf(name, read('unit')), zone, startOfWeek(read('startOfWeek'))));
});

const truncate = named(['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], (read, zone, name) => {
  const binSize = read('binSize') === undefined ? 1 : whole(name, 'binSize', read('binSize'), 5439017);
  if (binSize < 1)
    throw new ServerError(5439018, `${name} requires 'binSize' to be greater than 0, but got value ${binSize}`);
  return new Date(
    truncateTo(
      instantOf(read('date'), 5439012),
      unitOf(name, read('unit')),
      binSize,
      zone,
      startOfWeek(read('startOfWeek')),
    ),
  );
});

const dateToString: SpecialOperator = (operand, scope, name) => {
  const given = namedOperands(name, operand, ['date'], ['format', 'timezone', 'onNull'], {
    notObject: 18629,
    unknown: 18534,
    missing: 18628,
  });
  const operands = new Operands(given, scope);
  return (root, variables) => {
    const date = operands.read('date', root, variables);
    const zone = operands.zone(root, variables);
    if (isNullish(date)) return operands.has('onNull') ? operands.read('onNull', root, variables) : null;
    const standard = zone === timeZone('UTC') ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L';
    const format = operands.has('format') ? operands.read('format', root, variables) : standard;
    if (zone === undefined || isNullish(format)) return null;
    if (typeof format !== 'string')
      throw new ServerError(18533, `$dateToString requires that 'format' be a string, found: ${typeOf(format)}`);
    return formatDate(instantOf(date), format, zone);
  };
};

const dateFromString: SpecialOperator = (operand, scope, name) => {
  const given = namedOperands(name, operand, ['dateString'], ['format', 'timezone', 'onError', 'onNull'], {
    notObject: 40540,
    unknown: 40541,
    missing: 40542,
  });
  const operands = new Operands(given, scope);
  return (root, variables) => {
    const text = operands.read('dateString', root, variables);
    if (isNullish(text)) return operands.has('onNull') ? operands.read('onNull', root, variables) : null;
    const zone = operands.zone(root, variables);
    if (zone === undefined) return null;
    const date = typeof text === 'string' ? dateFrom(text, operands.read('format', root, variables), zone) : undefined;
    if (date !== undefined) return date;
    if (operands.has('onError')) return operands.read('onError', root, variables);
    if (typeof text !== 'string')
      throw new ServerError(
        241,
        `$dateFromString requires that 'dateString' be a string, found: ${typeOf(text)} with value ${JSON.stringify(text)}`,
      );
    throw new ServerError(241, `Error parsing date string '${text}'`);
  };
};

function dateFrom(text: string, format: unknown, zone: TimeZone): Date | undefined {
  if (typeof format === 'string') return parseFormatted(text, format, zone);
  const date = parseDate(text);
  if (date === undefined || /(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})$/.test(text.slice(10))) return date;
  return new Date(fromLocal(toLocal(date.getTime(), timeZone('UTC')), zone));
}

const dateToParts: SpecialOperator = (operand, scope, name) => {
  const given = namedOperands(name, operand, ['date'], ['timezone', 'iso8601'], {
    notObject: 40524,
    unknown: 40520,
    missing: 40522,
  });
  const operands = new Operands(given, scope);
  return (root, variables) => {
    const date = operands.read('date', root, variables);
    const zone = operands.zone(root, variables);
    if (isNullish(date) || zone === undefined) return null;
    const local = toLocal(instantOf(date), zone);
    const { year, month, day, ...time } = local;
    const iso = isoWeek(local);
    const parts =
      operands.read('iso8601', root, variables) === true
        ? { isoWeekYear: iso.year, isoWeek: iso.week, isoDayOfWeek: isoDayOfWeek(local), ...time }
        : { year, month, day, ...time };
    return Object.assign(emptyDocument(), parts);
  };
};

const timeParts = ['hour', 'minute', 'second', 'millisecond'];

const dateFromParts: SpecialOperator = (operand, scope, name) => {
  const given = namedOperands(
    name,
    operand,
    [],
    ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', 'timezone', ...timeParts],
    { notObject: 40519, unknown: 40518, missing: 40516 },
  );
  const byWeek = 'isoWeekYear' in given;
  if (!byWeek && !('year' in given))
    throw new ServerError(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const operands = new Operands(given, scope);
  return (root, variables) => {
    const zone = operands.zone(root, variables);
    const values: Record<string, number> = {};
    for (const key of Object.keys(given)) {
      if (key === 'timezone') continue;
      const value = operands.read(key, root, variables);
      if (isNullish(value)) return null;
      values[key] = whole(name, key, value, 40515);
    }
    if (zone === undefined) return null;
    const time = {
      hour: values['hour'] ?? 0,
      minute: values['minute'] ?? 0,
      second: values['second'] ?? 0,
      millisecond: values['millisecond'] ?? 0,
    };
    if (!byWeek)
      return dateOf(
        fromLocal(
          { year: values['year'] ?? 1970, month: values['month'] ?? 1, day: values['day'] ?? 1, ...time },
          zone,
        ),
      );
    const fourth = { year: values['isoWeekYear'] ?? 1970, month: 1, day: 4, ...time };
    const day = 4 - isoDayOfWeek(fourth) + ((values['isoWeek'] ?? 1) - 1) * 7 + (values['isoDayOfWeek'] ?? 1);
    return dateOf(fromLocal({ ...fourth, day }, zone));
  };
};

const stampPart =
  (read: (stamp: Timestamp) => number): SpecialOperator =>
  (operand, scope, name) => {
    const source = scope.compile(Array.isArray(operand) ? operand[0] : operand);
    return (root, variables) => {
      const value = source(root, variables);
      if (isNullish(value)) return null;
      if (!(value instanceof Timestamp))
        throw new ServerError(5687301, `Argument to ${name} must be a timestamp, but is ${typeOf(value)}`);
      return BigInt(read(value));
    };
  };

/** Operators on dates. @see https://www.mongodb.com/docs/manual/reference/operator/aggregation/#date-expression-operators */
export const dateOperators: Record<string, SpecialOperator> = {
  $year: part((local) => local.year),
  $month: part((local) => local.month),
  $dayOfMonth: part((local) => local.day),
  $hour: part((local) => local.hour),
  $minute: part((local) => local.minute),
  $second: part((local) => local.second),
  $millisecond: part((local) => local.millisecond),
  $dayOfYear: part(dayOfYear),
  $dayOfWeek: part((local) => (isoDayOfWeek(local) % 7) + 1),
  $isoDayOfWeek: part(isoDayOfWeek),
  $week: part(week),
  $isoWeek: part((local) => isoWeek(local).week),
  $isoWeekYear: part((local) => BigInt(isoWeek(local).year)),
  $dateAdd: shift(1),
  $dateSubtract: shift(-1),
  $dateDiff: difference,
  $dateTrunc: truncate,
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateFromParts: dateFromParts,
  $tsSecond: stampPart((stamp) => stamp.t),
  $tsIncrement: stampPart((stamp) => stamp.i),
};
