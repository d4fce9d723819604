import type { Binary, BSONSymbol, Code, DBRef, Decimal128, ObjectId, Timestamp } from 'bson';
import { binaryParts, regexParts, timestampBits, typeOf } from './compare.js';
import { fieldOf } from './document.js';
import type { Document } from './document.js';
import { decimalParts, plainNumber } from './numbers.js';

/** A text that two values share exactly when compareValues calls them equal: for sets and groups. */
export function valueKey(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`;
    case 'number':
    case 'bigint':
      return numberKey(value);
    case 'boolean':
      return value ? 'T' : 'F';
    default:
      return value === null ? 'N' : keyOfObject(value);
  }
}

function keyOfObject(value: unknown): string {
  switch (typeOf(value)) {
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      return numberKey(plainNumber(value) ?? 0);
    case 'array':
      return `[${(value as unknown[]).map(valueKey).join(',')}]`;
    case 'object': {
      const document = value as Document;
      const fields = Object.keys(document).map((name) => `${name.length}:${name}=${valueKey(fieldOf(document, name))}`);
      return `{${fields.join(',')}}`;
    }
    case 'objectId':
      return `o${(value as ObjectId).toHexString()}`;
    case 'date':
      return `d${(value as Date).getTime()}`;
    case 'binData': {
      const { bytes, subtype } = binaryParts(value as Binary);
      return `b${subtype}:${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`;
    }
    case 'timestamp':
      return `t${timestampBits(value as Timestamp)}`;
    case 'regex': {
      const { pattern, options } = regexParts(value);
      return `r${pattern.length}:${pattern}/${options}`;
    }
    case 'symbol':
      return valueKey((value as BSONSymbol).value);
    case 'javascript':
    case 'javascriptWithScope': {
      const { code, scope } = value as Code;
      return `c${valueKey(String(code))}${scope ? valueKey(scope) : ''}`;
    }
    case 'dbPointer':
      return `p${valueKey((value as DBRef).collection)}${valueKey((value as DBRef).oid)}`;
    case 'minKey':
      return '<';
    case 'maxKey':
      return '>';
    default:
      return 'U';
  }
}

/** A number by its exact value: the shortest text of the double where one is equal, else every digit. */
function numberKey(value: number | bigint | Decimal128): string {
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`;
  if (typeof value === 'bigint') {
    const near = Number(value);
    return BigInt(near) === value ? `n${near}` : `e${trimmed(value, 0)}`;
  }
  const parts = decimalParts(value);
  if (parts.kind === 'NaN') return 'nNaN';
  if (parts.kind === 'infinity') return parts.negative ? 'n-Infinity' : 'nInfinity';
  if (parts.coefficient === 0n) return 'n0';
  const near = Number(value.toString());
  return isExactly(near, parts.coefficient, parts.exponent)
    ? `n${near}`
    : `e${trimmed(parts.coefficient, parts.exponent)}`;
}

function isExactly(double: number, coefficient: bigint, exponent: number): boolean {
  if (!Number.isFinite(double)) return false;
  let denominator = 1n;
  let scaled = double;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  const power = 10n ** BigInt(Math.abs(exponent));
  return exponent >= 0
    ? BigInt(scaled) === coefficient * power * denominator
    : BigInt(scaled) * power === coefficient * denominator;
}

function trimmed(coefficient: bigint, exponent: number): string {
  let digits = coefficient;
  let power = exponent;
  while (digits % 10n === 0n) {
    digits /= 10n;
    power += 1;
  }
  return `${digits}E${power}`;
}
