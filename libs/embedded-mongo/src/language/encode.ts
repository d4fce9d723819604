import { BSONSymbol, Code, DBRef, Decimal128, ObjectId } from 'bson';
import type { Binary, Timestamp } from 'bson';
import { binaryParts, regexParts, timestampBits, typeOf } from './compare.js';
import type { Document } from './document.js';
import { plainNumber } from './numbers.js';
import { ServerError } from './server-error.js';

/** One buffer serves every document and grows to the largest: encoding is synchronous, and the result is a copy. */
let buffer = Buffer.allocUnsafeSlow(64 * 1024);
let at = 0;

/**
 * The BSON bytes of a document, as decodeDocument gives its values; `Long`, `Int32`, `RegExp` and `Uint8Array` are
 * accepted too. A field that is undefined is left out, an array element that is undefined becomes null.
 */
export function encodeDocument(document: Document): Uint8Array {
  at = 0;
  writeDocument(document);
  return Uint8Array.prototype.slice.call(buffer, 0, at);
}

/** The nesting of writes is bounded by what decodeDocument lets in; this bounds what operators build on top. */
const MAX_DEPTH = 250;
let depth = 0;

function reserve(length: number): void {
  if (at + length <= buffer.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, at + length + 1024));
  buffer.copy(larger, 0, 0, at);
  buffer = larger;
}

function writeDocument(document: Document): void {
  const start = open();
  for (const name of Object.keys(document)) {
    const value = document[name];
    if (value !== undefined) writeField(name, value);
  }
  close(start);
}

function writeArray(elements: readonly unknown[]): void {
  const start = open();
  for (let index = 0; index < elements.length; index += 1) writeField(String(index), elements[index] ?? null);
  close(start);
}

function open(): number {
  if (depth >= MAX_DEPTH) {
    depth = 0;
    throw ServerError.overflow(`Exceeded depth limit of ${MAX_DEPTH} when converting to BSON`);
  }
  depth += 1;
  reserve(5);
  at += 4;
  return at - 4;
}

function close(start: number): void {
  depth -= 1;
  reserve(1);
  buffer[at] = 0;
  at += 1;
  buffer.writeInt32LE(at - start, start);
}

function writeName(type: number, name: string): void {
  reserve(name.length * 3 + 2);
  buffer[at] = type;
  at += 1;
  const length = name.length;
  for (let index = 0; index < length; index += 1) {
    const unit = name.charCodeAt(index);
    if (unit === 0) throw ServerError.badValue('field names must not contain null bytes');
    if (unit > 127) {
      at += buffer.write(name.slice(index), at, 'utf8');
      break;
    }
    buffer[at] = unit;
    at += 1;
  }
  buffer[at] = 0;
  at += 1;
}

function writeField(name: string, value: unknown): void {
  const type = typeOf(value);
  switch (type) {
    case 'string':
      writeName(0x02, name);
      return writeString(value as string);
    case 'int':
      writeName(0x10, name);
      return writeInt32(Number(plainNumber(value)));
    case 'double':
      writeName(0x01, name);
      return writeDouble(Number(plainNumber(value)));
    case 'long':
      writeName(0x12, name);
      return writeInt64(BigInt(plainNumber(value) as bigint));
    case 'object':
      writeName(0x03, name);
      return writeDocument(value as Document);
    case 'array':
      writeName(0x04, name);
      return writeArray(value as unknown[]);
    case 'objectId':
      writeName(0x07, name);
      return writeBytes((value as ObjectId).id);
    case 'bool':
      writeName(0x08, name);
      return writeByte(value === true ? 1 : 0);
    case 'date':
      writeName(0x09, name);
      return writeDate((value as Date).getTime());
    case 'null':
      return writeName(0x0a, name);
    case 'binData':
      writeName(0x05, name);
      return writeBinary(value as Binary);
    default:
      return writeRareField(type, name, value);
  }
}

function writeRareField(type: string, name: string, value: unknown): void {
  switch (type) {
    case 'regex': {
      const { pattern, options } = regexParts(value);
      writeName(0x0b, name);
      writeTerminated(pattern);
      return writeTerminated([...options].sort().join(''));
    }
    case 'timestamp':
      writeName(0x11, name);
      return writeInt64(BigInt.asIntN(64, timestampBits(value as Timestamp)));
    case 'decimal':
      writeName(0x13, name);
      return writeBytes((value as Decimal128).bytes);
    case 'minKey':
      return writeName(0xff, name);
    case 'maxKey':
      return writeName(0x7f, name);
    case 'undefined':
      return writeName(0x06, name);
    case 'symbol':
      writeName(0x0e, name);
      return writeString((value as BSONSymbol).value);
    case 'dbPointer':
      writeName(0x0c, name);
      writeString((value as DBRef).collection);
      return writeBytes((value as DBRef).oid.id);
    case 'javascript':
      writeName(0x0d, name);
      return writeString(String((value as Code).code));
    case 'javascriptWithScope': {
      writeName(0x0f, name);
      const start = at;
      reserve(4);
      at += 4;
      writeString(String((value as Code).code));
      writeDocument((value as Code).scope ?? {});
      buffer.writeInt32LE(at - start, start);
      return;
    }
    default:
      throw ServerError.badValue(`cannot store a value of type ${typeof value}`);
  }
}

function writeByte(value: number): void {
  reserve(1);
  buffer[at] = value;
  at += 1;
}

function writeBytes(bytes: Uint8Array): void {
  reserve(bytes.length);
  buffer.set(bytes, at);
  at += bytes.length;
}

function writeInt32(value: number): void {
  reserve(4);
  buffer[at] = value;
  buffer[at + 1] = value >> 8;
  buffer[at + 2] = value >> 16;
  buffer[at + 3] = value >> 24;
  at += 4;
}

/** Milliseconds of a date as a long, without the detour over a bigint. */
function writeDate(milliseconds: number): void {
  if (Number.isNaN(milliseconds)) throw ServerError.badValue('cannot store an invalid date');
  writeInt32((milliseconds % 4294967296) | 0);
  writeInt32(Math.floor(milliseconds / 4294967296));
}

function writeInt64(value: bigint): void {
  reserve(8);
  at = buffer.writeBigInt64LE(value, at);
}

function writeDouble(value: number): void {
  reserve(8);
  at = buffer.writeDoubleLE(value, at);
}

function writeString(value: string): void {
  reserve(value.length * 3 + 5);
  const written = value.length < 24 ? writeShort(value, at + 4) : buffer.write(value, at + 4, 'utf8');
  buffer.writeInt32LE(written + 1, at);
  at += 4 + written;
  buffer[at] = 0;
  at += 1;
}

function writeShort(value: string, position: number): number {
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit > 127) return index + buffer.write(value.slice(index), position + index, 'utf8');
    buffer[position + index] = unit;
  }
  return value.length;
}

function writeTerminated(value: string): void {
  if (value.includes('\0')) throw ServerError.badValue('regular expressions must not contain null bytes');
  reserve(value.length * 3 + 1);
  at += buffer.write(value, at, 'utf8');
  buffer[at] = 0;
  at += 1;
}

function writeBinary(value: Binary | Uint8Array): void {
  const { bytes, subtype } = binaryParts(value);
  const old = subtype === 2;
  writeInt32(bytes.length + (old ? 4 : 0));
  writeByte(subtype);
  if (old) writeInt32(bytes.length);
  writeBytes(bytes);
}
