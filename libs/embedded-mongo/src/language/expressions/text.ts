import { BSONRegExp } from 'bson';
import { compareStrings, regexParts, typeOf } from '../compare.js';
import { emptyDocument } from '../document.js';
import { numberTypeOf, plainNumber, toWholeNumber } from '../numbers.js';
import { compilePattern } from '../regex.js';
import { ServerError } from '../server-error.js';
import { isNullish, namedOperands } from './scope.js';
import type { Expression, PlainOperator, SpecialOperator } from './scope.js';

function concat(...texts: unknown[]): unknown {
  let result = '';
  for (const text of texts) {
    if (isNullish(text)) return null;
    if (typeof text !== 'string') throw new ServerError(16702, `$concat only supports strings, not ${typeOf(text)}`);
    result += text;
  }
  return result;
}

/** Text of what `$toLower` and `$substr` accept: null is empty, numbers and dates are written out. */
function asText(name: string, value: unknown): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (numberTypeOf(value) !== undefined) return String(plainNumber(value));
  throw new ServerError(16007, `can't convert from BSON type ${typeOf(value)} to String in ${name}`);
}

function requireText(name: string, code: number, value: unknown): string {
  if (typeof value !== 'string')
    throw new ServerError(code, `${name} requires a string argument, found: ${typeOf(value)}`);
  return value;
}

/** Only ASCII letters change, as the server does. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

function split(text: unknown, separator: unknown): unknown {
  if (isNullish(text) || isNullish(separator)) return null;
  if (typeof text !== 'string')
    throw new ServerError(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeOf(text)}`,
    );
  if (typeof separator !== 'string')
    throw new ServerError(
      40086,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeOf(separator)}`,
    );
  if (separator === '') throw new ServerError(40087, '$split requires a non-empty separator');
  return text.split(separator);
}

function position(name: string, value: unknown): number {
  const whole = toWholeNumber(value);
  if (whole === undefined)
    throw new ServerError(34450, `${name}: starting index must be a numeric type (is BSON type ${typeOf(value)})`);
  return Number(whole);
}

function substringOfPoints(text: unknown, from: unknown, length: unknown): string {
  const start = position('$substrCP', from);
  const count = position('$substrCP', length);
  if (start < 0) throw new ServerError(34455, '$substrCP: the starting index must be nonnegative integer.');
  if (count < 0) throw new ServerError(34454, '$substrCP: length must be a nonnegative integer.');
  return [...asText('$substrCP', text)].slice(start, start + count).join('');
}

function substringOfBytes(text: unknown, from: unknown, length: unknown): string {
  const start = position('$substrBytes', from);
  const count = position('$substrBytes', length);
  if (start < 0) throw new ServerError(50752, `$substrBytes:  starting index must be non-negative (got: ${start})`);
  const bytes = Buffer.from(asText('$substrBytes', text));
  const end = count < 0 ? bytes.length : Math.min(start + count, bytes.length);
  if (isContinuation(bytes[start]))
    throw new ServerError(28656, '$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.');
  if (isContinuation(bytes[end]))
    throw new ServerError(28657, '$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.toString('utf8', Math.min(start, bytes.length), end);
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function indexOf(name: string, units: (text: string) => readonly unknown[]): PlainOperator {
  return [
    2,
    4,
    (text, part, from = 0, to?) => {
      if (isNullish(text)) return null;
      if (typeof text !== 'string')
        throw new ServerError(40091, `${name} requires a string as the first argument, found: ${typeOf(text)}`);
      if (typeof part !== 'string')
        throw new ServerError(40092, `${name} requires a string as the second argument, found: ${typeOf(part)}`);
      const whole = units(text);
      const sought = units(part);
      const start = position(name, from);
      const end = to === undefined ? whole.length : Math.min(position(name, to), whole.length);
      if (start < 0) throw new ServerError(40097, `${name} requires a nonnegative starting index, found: ${start}`);
      for (let at = start; at + sought.length <= end; at += 1) {
        if (sought.every((unit, index) => whole[at + index] === unit)) return at;
      }
      return -1;
    },
  ];
}

/** Operators on text whose operands are all evaluated. */
export const textOperators: Record<string, PlainOperator> = {
  $concat: [0, Infinity, concat],
  $toLower: [1, 1, (text) => lower(asText('$toLower', text))],
  $toUpper: [1, 1, (text) => upper(asText('$toUpper', text))],
  $split: [2, 2, split],
  $strLenCP: [1, 1, (text) => [...requireText('$strLenCP', 34471, text)].length],
  $strLenBytes: [1, 1, (text) => Buffer.byteLength(requireText('$strLenBytes', 34473, text))],
  $strcasecmp: [
    2,
    2,
    (a, b) => Math.sign(compareStrings(upper(asText('$strcasecmp', a)), upper(asText('$strcasecmp', b)))),
  ],
  $substrCP: [3, 3, substringOfPoints],
  $substrBytes: [3, 3, substringOfBytes],
  $substr: [3, 3, substringOfBytes],
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)]),
};

const whitespace = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

function trimmer(sides: { left: boolean; right: boolean }): SpecialOperator {
  return (operand, scope, name) => {
    const { input, chars } = namedOperands(name, operand, ['input'], ['chars'], {
      notObject: 50696,
      unknown: 50694,
      missing: 50695,
    });
    const source = scope.compile(input);
    const set = chars === undefined ? undefined : scope.compile(chars);
    return (root, variables) => {
      const text = source(root, variables);
      const characters = set === undefined ? whitespace : set(root, variables);
      if (isNullish(text) || isNullish(characters)) return null;
      if (typeof text !== 'string')
        throw new ServerError(50699, `${name} requires its input to be a string, got ${typeOf(text)}`);
      if (typeof characters !== 'string')
        throw new ServerError(50700, `${name} requires 'chars' to be a string, got ${typeOf(characters)}`);
      const points = [...text];
      const trimmed = new Set(characters);
      let [start, end] = [0, points.length];
      while (sides.left && start < end && trimmed.has(points[start] ?? '')) start += 1;
      while (sides.right && end > start && trimmed.has(points[end - 1] ?? '')) end -= 1;
      return points.slice(start, end).join('');
    };
  };
}

function replacer(replaceAll: boolean): SpecialOperator {
  return (operand, scope, name) => {
    const named = namedOperands(name, operand, ['input', 'find', 'replacement'], [], {
      notObject: 51751,
      unknown: 51750,
      missing: 51749,
    });
    const parts = ['input', 'find', 'replacement'].map((key) => ({ key, value: scope.compile(named[key]) }));
    return (root, variables) => {
      const texts: string[] = [];
      for (const { key, value } of parts) {
        const text = value(root, variables);
        if (isNullish(text)) return null;
        if (typeof text !== 'string')
          throw new ServerError(51746, `${name} requires that '${key}' be a string, found: ${typeOf(text)}`);
        texts.push(text);
      }
      const [input = '', find = '', replacement = ''] = texts;
      return replaceAll ? input.replaceAll(find, () => replacement) : input.replace(find, () => replacement);
    };
  };
}

type Search = (text: string, expression: RegExp) => unknown;

function regexOperator(search: Search, ofNothing: unknown): SpecialOperator {
  return (operand, scope, name) => {
    const { input, regex, options } = namedOperands(name, operand, ['input', 'regex'], ['options'], {
      notObject: 51103,
      unknown: 31024,
      missing: 31022,
    });
    const source = scope.compile(input);
    const pattern = scope.compile(regex);
    const flags: Expression = options === undefined ? () => undefined : scope.compile(options);
    let last: { pattern: unknown; flags: unknown; compiled: RegExp } | undefined;
    return (root, variables) => {
      const text = source(root, variables);
      const wanted = { pattern: pattern(root, variables), flags: flags(root, variables) };
      if (isNullish(text) || isNullish(wanted.pattern)) return ofNothing;
      if (typeof text !== 'string') throw new ServerError(51104, `${name} needs 'input' to be of type string`);
      if (last === undefined || last.pattern !== wanted.pattern || last.flags !== wanted.flags)
        last = { ...wanted, compiled: compiled(name, wanted.pattern, wanted.flags) };
      return search(text, last.compiled);
    };
  };
}

function compiled(name: string, pattern: unknown, flags: unknown): RegExp {
  if (!isNullish(flags) && typeof flags !== 'string')
    throw new ServerError(51106, `${name} needs 'options' to be of type string`);
  if (typeof pattern === 'string') return compilePattern(pattern, flags ?? '');
  if (!(pattern instanceof BSONRegExp))
    throw new ServerError(51105, `${name} needs 'regex' to be of type string or regex`);
  const parts = regexParts(pattern);
  if (parts.options !== '' && !isNullish(flags))
    throw new ServerError(51107, `${name} found regex option(s) specified in both 'regex' and 'option' fields`);
  return compilePattern(parts.pattern, parts.options || (flags ?? ''));
}

function found(match: RegExpExecArray): unknown {
  const result = emptyDocument();
  result['match'] = match[0];
  result['idx'] = [...match.input.slice(0, match.index)].length;
  result['captures'] = match.slice(1).map((capture: string | undefined) => capture ?? null);
  return result;
}

function findAll(text: string, expression: RegExp): unknown[] {
  return [...text.matchAll(new RegExp(expression.source, `${expression.flags}g`))].map(found);
}

/** Operators on text with named operands. */
export const textScopes: Record<string, SpecialOperator> = {
  $trim: trimmer({ left: true, right: true }),
  $ltrim: trimmer({ left: true, right: false }),
  $rtrim: trimmer({ left: false, right: true }),
  $replaceOne: replacer(false),
  $replaceAll: replacer(true),
  $regexMatch: regexOperator((text, expression) => expression.test(text), false),
  $regexFind: regexOperator((text, expression) => {
    const match = expression.exec(text);
    return match === null ? null : found(match);
  }, null),
  $regexFindAll: regexOperator(findAll, []),
};
