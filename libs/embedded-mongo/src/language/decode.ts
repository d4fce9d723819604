import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { StoredUndefined, emptyDocument } from './document.js';
import type { Document } from './document.js';
import { isInt32 } from './numbers.js';
import { ServerError } from './server-error.js';

/** As the server: deeper documents are refused before they exhaust the stack. */
const MAX_DEPTH = 200;

const scratch = new Float64Array(1);
const scratchBytes = new Uint8Array(scratch.buffer);

/** Field names seen before, by a hash of their bytes: names repeat from document to document. */
const knownNames: string[] = new Array<string>(4096).fill('');

/**
 * A document from its BSON bytes. Numbers keep their type: an int of 32 bits is a `number`, a long a `bigint`, a
 * double a `number` unless an int would look the same (then a `Double`), a decimal a `Decimal128`; regular
 * expressions are `BSONRegExp`, binary data `Binary`. No value shares memory with the bytes.
 * @throws ServerError 22 when the bytes are no BSON, 15 when they nest more than 200 deep.
 */
export function decodeDocument(bytes: Uint8Array): Document {
  return new BsonReader(bytes).document(0, undefined);
}

/** Like {@link decodeDocument}, but only the named top-level fields: a scan skips what its filter does not ask for. */
export function decodeFields(bytes: Uint8Array, names: ReadonlySet<string>): Document {
  return new BsonReader(bytes).document(0, names);
}

/** Goes through the bytes of a document once, from its beginning to its end. */
export class BsonReader {
  readonly bytes: Buffer;
  /** The next byte. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  document(depth: number, only: ReadonlySet<string> | undefined): Document {
    const end = this.openContainer(depth);
    const document = emptyDocument();
    for (;;) {
      const type = this.byte();
      if (type === 0) break;
      const name = this.name();
      if (only !== undefined && !only.has(name)) this.skip(type);
      else document[name] = this.value(type, depth);
    }
    return this.close(end, document);
  }

  private array(depth: number): unknown[] {
    const end = this.openContainer(depth);
    const elements: unknown[] = [];
    for (;;) {
      const type = this.byte();
      if (type === 0) break;
      while (this.byte() !== 0);
      elements.push(this.value(type, depth));
    }
    return this.close(end, elements);
  }

  /** Begins a document or an array; gives where it ends. */
  openContainer(depth: number): number {
    if (depth > MAX_DEPTH) throw ServerError.overflow(`BSONObj exceeded maximum nested object depth: ${MAX_DEPTH}`);
    const start = this.at;
    const size = this.int32();
    if (size < 5 || start + size > this.bytes.length) throw malformed('invalid document length');
    return start + size;
  }

  close<T>(end: number, value: T): T {
    if (this.at !== end) throw malformed('document length does not match its content');
    return value;
  }

  private value(type: number, depth: number): unknown {
    switch (type) {
      case 0x01:
        return this.double();
      case 0x02:
        return this.string();
      case 0x03:
        return this.document(depth + 1, undefined);
      case 0x04:
        return this.array(depth + 1);
      case 0x05:
        return this.binary();
      case 0x07:
        return new ObjectId(this.take(12));
      case 0x08:
        return this.boolean();
      case 0x09:
        return this.date();
      case 0x0a:
        return null;
      case 0x0b:
        return this.regex();
      case 0x10:
        return this.int32();
      case 0x12:
        return this.int64();
      default:
        return this.rareValue(type, depth);
    }
  }

  private rareValue(type: number, depth: number): unknown {
    switch (type) {
      case 0x06:
        return StoredUndefined.value;
      case 0x0c:
        return new DBRef(this.string(), new ObjectId(this.take(12)));
      case 0x0d:
        return new Code(this.string());
      case 0x0e:
        return new BSONSymbol(this.string());
      case 0x0f: {
        this.at += 4;
        return new Code(this.string(), this.document(depth + 1, undefined));
      }
      case 0x11:
        return new Timestamp(BigInt.asUintN(64, this.int64()));
      case 0x13:
        return new Decimal128(Uint8Array.prototype.slice.call(this.take(16)));
      case 0x7f:
        return new MaxKey();
      case 0xff:
        return new MinKey();
      default:
        throw malformed(`unknown BSON type 0x${type.toString(16)}`);
    }
  }

  /** Passes over a value. */
  skip(type: number): void {
    switch (type) {
      case 0x01:
      case 0x09:
      case 0x11:
      case 0x12:
        this.at += 8;
        return;
      case 0x02:
      case 0x0d:
      case 0x0e:
        this.at += 4 + this.peekInt32();
        return;
      case 0x03:
      case 0x04:
      case 0x0f:
        this.at += this.peekInt32();
        return;
      case 0x05:
        this.at += 5 + this.peekInt32();
        return;
      case 0x07:
        this.at += 12;
        return;
      case 0x08:
        this.at += 1;
        return;
      case 0x0a:
        return;
      case 0x10:
        this.at += 4;
        return;
      default:
        this.value(type, 0);
    }
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw malformed('unexpected end');
    this.at += 1;
    return value;
  }

  private take(length: number): Buffer {
    const start = this.at;
    this.at = start + length;
    if (length < 0 || this.at > this.bytes.length) throw malformed('unexpected end');
    return this.bytes.subarray(start, this.at);
  }

  private peekInt32(): number {
    const { bytes, at } = this;
    if (at + 4 > bytes.length) throw malformed('unexpected end');
    return (
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    );
  }

  private int32(): number {
    const value = this.peekInt32();
    this.at += 4;
    return value;
  }

  private int64(): bigint {
    const start = this.at;
    this.at = start + 8;
    if (this.at > this.bytes.length) throw malformed('unexpected end');
    return this.bytes.readBigInt64LE(start);
  }

  private date(): Date {
    const low = this.int32() >>> 0;
    const date = new Date(this.int32() * 4294967296 + low);
    if (Number.isNaN(date.getTime())) throw malformed('date beyond the year 275760');
    return date;
  }

  private double(): number | Double {
    const { bytes, at } = this;
    if (at + 8 > bytes.length) throw malformed('unexpected end');
    for (let index = 0; index < 8; index += 1) scratchBytes[index] = bytes[at + index] as number;
    this.at = at + 8;
    const value = scratch[0] as number;
    return isInt32(value) ? new Double(value) : value;
  }

  private boolean(): boolean {
    const value = this.byte();
    if (value > 1) throw malformed('invalid boolean');
    return value === 1;
  }

  /** Short strings of ASCII are put together here: a call into the decoder costs more than they do. */
  private string(): string {
    const length = this.int32() - 1;
    const start = this.at;
    const end = start + length;
    if (length < 0 || this.bytes[end] !== 0) throw malformed('string is not null-terminated');
    this.at = end + 1;
    if (length > 24) return this.bytes.toString('utf8', start, end);
    let text = '';
    for (let index = start; index < end; index += 1) {
      const unit = this.bytes[index] as number;
      if (unit > 127) return this.bytes.toString('utf8', start, end);
      text += String.fromCharCode(unit);
    }
    return text;
  }

  name(): string {
    const { bytes } = this;
    const start = this.at;
    let hash = 0;
    let ascii = true;
    let end = start;
    for (let unit = this.byte(); unit !== 0; unit = this.byte()) {
      hash = (hash * 31 + unit) | 0;
      if (unit > 127) ascii = false;
      end += 1;
    }
    if (!ascii) return bytes.toString('utf8', start, end);
    const slot = hash & 4095;
    const known = knownNames[slot] as string;
    if (known.length === end - start && matches(known, bytes, start)) return known;
    const name = bytes.toString('latin1', start, end);
    knownNames[slot] = name;
    return name;
  }

  private terminated(): string {
    const start = this.at;
    while (this.byte() !== 0);
    return this.bytes.toString('utf8', start, this.at - 1);
  }

  private regex(): BSONRegExp {
    const pattern = this.terminated();
    return new BSONRegExp(pattern, this.terminated());
  }

  private binary(): Binary {
    const length = this.int32();
    const subtype = this.byte();
    if (subtype !== Binary.SUBTYPE_BYTE_ARRAY) return new Binary(Buffer.from(this.take(length)), subtype);
    // The old subtype 2 repeats its length inside.
    const inner = this.int32();
    if (inner !== length - 4) throw malformed('invalid length of binary subtype 2');
    return new Binary(Buffer.from(this.take(inner)), subtype);
  }
}

function matches(name: string, bytes: Buffer, start: number): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (name.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
}

function malformed(reason: string): ServerError {
  return ServerError.invalidBson(`Invalid BSON: ${reason}`);
}
