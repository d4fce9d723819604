import { createHash } from 'node:crypto';
import type { Binary, Code, DBRef, Decimal128, ObjectId, Timestamp } from 'bson';
import { fieldOf } from '../language/document.js';
import type { Document } from '../language/document.js';
import { decimalParts, plainNumber } from '../language/numbers.js';
import { binaryParts, bracketOf, regexParts, timestampBits, typeOf } from '../language/values.js';

/**
 * Index keys: values written so that the order of the bytes is the order of `compareValues`. A value is a byte for its
 * bracket and then its content; no encoding is the beginning of another one, so the fields of a compound key are simply
 * put one after the other, and a descending field has all its bits turned over.
 */

/** LMDB takes keys of 1,978 bytes; index number and record number come on top of the fields. */
export const LONGEST_FIELDS = 1900;
const DIGEST_BYTES = 32;

/** The first byte of a value of this bracket of the comparison order. */
export const tagOf = (bracket: number): number => bracket + 2;

export type Direction = 1 | -1;

/** Collects the bytes of one key; one instance is used again and again. */
class KeyWriter {
  private bytes = Buffer.allocUnsafe(4096);
  length = 0;

  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + count));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A zero inside is written 00 FF and the end 00 01, so that a shorter text precedes its continuations. */
  text(value: string): void {
    this.reserve(value.length * 3 + 2);
    const start = this.length;
    const count = this.bytes.write(value, start, 'utf8');
    const zero = this.bytes.indexOf(0, start);
    if (zero === -1 || zero >= start + count) {
      this.length = start + count;
    } else {
      const copy = Buffer.from(this.bytes.subarray(start, start + count));
      for (const unit of copy) {
        this.byte(unit);
        if (unit === 0) this.byte(0xff);
      }
    }
    this.byte(0);
    this.byte(1);
  }

  uint32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeUInt32BE(value, this.length);
  }

  bits(value: bigint): void {
    this.reserve(8);
    this.length = this.bytes.writeBigUInt64BE(value, this.length);
  }

  /** A double whose bits are turned so that unsigned bytes compare like the numbers. */
  double(value: number): void {
    this.reserve(8);
    const start = this.length;
    this.length = this.bytes.writeDoubleBE(value, start);
    if ((this.bytes[start] ?? 0) & 0x80) this.invert(start);
    else this.bytes[start] = (this.bytes[start] ?? 0) | 0x80;
  }

  invert(start: number): void {
    for (let index = start; index < this.length; index += 1) this.bytes[index] = ~(this.bytes[index] ?? 0);
  }

  take(): Buffer {
    const key = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return key;
  }
}

const writer = new KeyWriter();

/** One value in ascending order, without limit of length. */
export function encodeValue(value: unknown, direction: Direction = 1): Buffer {
  writer.length = 0;
  writeField(value, direction);
  return writer.take();
}

/** The values of a compound key, each in the direction of its field, without limit of length. */
export function encodeFields(values: readonly unknown[], directions: readonly Direction[]): Buffer {
  writer.length = 0;
  for (const [position, value] of values.entries()) writeField(value, directions[position] ?? 1);
  return writer.take();
}

/**
 * Cuts a key to what LMDB takes. The beginning stays readable by a range, a digest of the whole keeps equality exact;
 * only the order among keys that share those first bytes is lost, which the caller has to remember (`shortened`).
 */
export function fitKey(key: Buffer): { key: Buffer; shortened: boolean } {
  if (key.length <= LONGEST_FIELDS) return { key, shortened: false };
  const digest = createHash('sha256').update(key).digest();
  return { key: Buffer.concat([key.subarray(0, LONGEST_FIELDS - DIGEST_BYTES), digest]), shortened: true };
}

/** The lowest key that a range beginning at `bound` may hold, as `fitKey` stores it. */
export function lowestFrom(bound: Buffer): Buffer {
  return bound.length <= LONGEST_FIELDS - DIGEST_BYTES ? bound : bound.subarray(0, LONGEST_FIELDS - DIGEST_BYTES);
}

/** No key begins with this byte as often. */
const HIGHEST = Buffer.alloc(8, 0xff);

/** A key above all that begin with `bound`, as `fitKey` stores them. */
export function above(bound: Buffer): Buffer {
  const next = Buffer.from(lowestFrom(bound));
  for (let index = next.length - 1; index >= 0; index -= 1) {
    if (next[index] !== 0xff) {
      next[index] = (next[index] ?? 0) + 1;
      return next.subarray(0, index + 1);
    }
  }
  return HIGHEST;
}

function writeField(value: unknown, direction: Direction): void {
  const start = writer.length;
  writeValue(value);
  if (direction === -1) writer.invert(start);
}

function writeValue(value: unknown): void {
  const bracket = bracketOf(value);
  writer.byte(tagOf(bracket));
  writeContent(value, bracket);
}

function writeContent(value: unknown, bracket: number): void {
  switch (bracket) {
    case 10:
      writeNumber(plainNumber(value) ?? 0);
      break;
    case 15:
      writer.text(typeof value === 'string' ? value : String((value as { value: string }).value));
      break;
    case 20:
      writeDocument(value as Document);
      break;
    case 25:
      for (const element of value as unknown[]) writeValue(element);
      writer.byte(0);
      break;
    case 30: {
      const { bytes, subtype } = binaryParts(value as Binary | Uint8Array);
      writer.uint32(bytes.length);
      writer.byte(subtype);
      writer.raw(bytes);
      break;
    }
    case 35:
      writer.raw((value as ObjectId).id);
      break;
    case 40:
      writer.byte(value === true ? 1 : 0);
      break;
    case 45:
      writer.bits(BigInt.asUintN(64, BigInt((value as Date).getTime()) ^ (1n << 63n)));
      break;
    case 47:
      writer.bits(timestampBits(value as Timestamp));
      break;
    case 50: {
      const { pattern, options } = regexParts(value);
      writer.text(pattern);
      writer.text(options);
      break;
    }
    case 55:
      writer.text((value as DBRef).collection);
      writeValue((value as DBRef).oid);
      break;
    case 60:
    case 65: {
      const code = value as Code;
      writer.text(String(code.code));
      writeValue(code.scope ?? null);
      break;
    }
    default:
      // The bracket says everything about MinKey, missing, null and MaxKey.
      break;
  }
}

/** Field by field: the bracket of the value, then the name, then the value; a document that ends is the lesser. */
function writeDocument(document: Document): void {
  for (const name of Object.keys(document)) {
    const value = fieldOf(document, name);
    const bracket = bracketOf(value);
    writer.byte(tagOf(bracket));
    writer.text(name);
    writeContent(value, bracket);
  }
  writer.byte(0);
}

const EXACT = 0;
const REMAINDER = 1;

/**
 * The greatest double that is not above the number, and what remains above it. So every int, nearly every long and every
 * double is nine bytes, and a long or decimal between two doubles still finds its exact place.
 */
function writeNumber(value: number | bigint | Decimal128): void {
  if (typeof value === 'number') {
    // NaN precedes every number: eight zero bytes are below the turned bits of -Infinity.
    if (Number.isNaN(value)) writer.bits(0n);
    else writer.double(value === 0 ? 0 : value);
    writer.byte(EXACT);
    return;
  }
  if (typeof value === 'bigint' && value >= -9007199254740992n && value <= 9007199254740992n) {
    writer.double(Number(value));
    writer.byte(EXACT);
    return;
  }
  writeFraction(value);
}

function writeFraction(value: bigint | Decimal128): void {
  const parts =
    typeof value === 'bigint' ? { kind: 'finite' as const, coefficient: value, exponent: 0 } : decimalParts(value);
  if (parts.kind !== 'finite') {
    writeNumber(parts.kind === 'NaN' ? NaN : parts.negative ? -Infinity : Infinity);
    return;
  }
  const { coefficient, exponent } = parts;
  const floor = greatestDoubleUpTo(coefficient, exponent);
  writer.double(floor === 0 ? 0 : floor);
  if (
    floor === -Infinity ||
    (floor === -Number.MIN_VALUE && coefficient < 0n && !isDouble(coefficient, exponent, floor))
  ) {
    // Below the least double and between zero and its neighbour there are only decimals: the larger the magnitude, the
    // lesser. What is above those doubles would have too many digits.
    writer.byte(REMAINDER);
    const start = writer.length;
    writeMagnitude(-coefficient, exponent);
    writer.invert(start);
    return;
  }
  const { numerator, denominator } = fractionOf(floor);
  const scale = 10n ** BigInt(Math.abs(exponent));
  const above =
    exponent >= 0 ? coefficient * scale * denominator - numerator : coefficient * denominator - numerator * scale;
  if (above === 0n) {
    writer.byte(EXACT);
    return;
  }
  writer.byte(REMAINDER);
  // denominator is a power of two, 2^k; dividing by it is multiplying by 5^k and moving the point k places.
  const places = denominator.toString(2).length - 1;
  writeMagnitude(above * 5n ** BigInt(places), -places + (exponent >= 0 ? 0 : exponent));
}

/** Forty digits of a remainder tell apart any two decimals of 34 digits. */
const DIGITS = 40;

/** A positive number as its power of ten and its first digits, so that bytes compare like numbers. */
function writeMagnitude(coefficient: bigint, exponent: number): void {
  const digits = coefficient.toString();
  const power = digits.length + exponent;
  writer.byte((power + 0x8000) >> 8);
  writer.byte((power + 0x8000) & 0xff);
  writer.text(digits.slice(0, DIGITS).replace(/0+$/, ''));
}

function greatestDoubleUpTo(coefficient: bigint, exponent: number): number {
  const nearest = Number(`${coefficient}e${exponent}`);
  if (nearest === -Infinity) return nearest;
  if (nearest === Infinity) return Number.MAX_VALUE;
  const { numerator, denominator } = fractionOf(nearest);
  const scale = 10n ** BigInt(Math.abs(exponent));
  const difference =
    exponent >= 0 ? coefficient * scale * denominator - numerator : coefficient * denominator - numerator * scale;
  return difference >= 0n ? nearest : nextDown(nearest);
}

function isDouble(coefficient: bigint, exponent: number, value: number): boolean {
  const { numerator, denominator } = fractionOf(value);
  const scale = 10n ** BigInt(Math.abs(exponent));
  return exponent >= 0
    ? coefficient * scale * denominator === numerator
    : coefficient * denominator === numerator * scale;
}

function fractionOf(value: number): { numerator: bigint; denominator: bigint } {
  let denominator = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

const oneDouble = new DataView(new ArrayBuffer(8));

function nextDown(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  oneDouble.setFloat64(0, value);
  const bits = oneDouble.getBigUint64(0);
  oneDouble.setBigUint64(0, value > 0 ? bits - 1n : bits + 1n);
  return oneDouble.getFloat64(0);
}

/** Whether the value is one whose key is all that decides an equality: a plain scalar, neither null nor a pattern. */
export function isPlainScalar(value: unknown): boolean {
  switch (typeOf(value)) {
    case 'string':
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
    case 'objectId':
    case 'bool':
    case 'date':
      return true;
    default:
      return false;
  }
}
