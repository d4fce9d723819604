import type { Binary, BSONSymbol, Code, DBRef, ObjectId, Timestamp } from 'bson';
import { binaryParts, regexParts, typeOf } from './compare.js';
import { fieldOf } from './document.js';
import type { Document } from './document.js';
import { plainNumber } from './numbers.js';

/** A value as the server prints it in its messages: `"text"`, `ObjectId('…')`, `{ a: 1 }`, `[ 1, 2 ]`. */
export function describeValue(value: unknown): string {
  const type = typeOf(value);
  switch (type) {
    case 'string':
      return `"${(value as string).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    case 'int':
    case 'long':
    case 'decimal':
      return String(plainNumber(value));
    case 'double':
      return describeDouble(Number(plainNumber(value)));
    case 'object':
      return describeDocument(value as Document);
    case 'array': {
      const elements = (value as unknown[]).map(describeValue);
      return elements.length === 0 ? '[]' : `[ ${elements.join(', ')} ]`;
    }
    case 'objectId':
      return `ObjectId('${(value as ObjectId).toHexString()}')`;
    case 'date':
      return `new Date(${(value as Date).getTime()})`;
    case 'null':
    case 'bool':
      return String(value);
    case 'missing':
    case 'undefined':
      return 'undefined';
    case 'binData': {
      const { bytes, subtype } = binaryParts(value as Binary);
      return subtype === 4
        ? `UUID("${asUuid(bytes)}")`
        : `BinData(${subtype}, ${Buffer.from(bytes).toString('hex').toUpperCase()})`;
    }
    case 'regex': {
      const { pattern, options } = regexParts(value);
      return `/${pattern}/${options}`;
    }
    case 'timestamp': {
      const stamp = value as Timestamp;
      return `Timestamp(${stamp.t}, ${stamp.i})`;
    }
    case 'symbol':
      return `"${(value as BSONSymbol).value}"`;
    case 'javascript':
    case 'javascriptWithScope':
      return String((value as Code).code);
    case 'dbPointer':
      return `DBRef('${(value as DBRef).collection}', ${(value as DBRef).oid.toHexString()})`;
    case 'minKey':
      return 'MinKey';
    case 'maxKey':
      return 'MaxKey';
  }
}

/** One field as the server prints it: `name: value`. */
export function describeField(name: string, value: unknown): string {
  return `${name}: ${describeValue(value)}`;
}

function describeDocument(document: Document): string {
  const fields = Object.keys(document).map((name) => describeField(name, fieldOf(document, name)));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function describeDouble(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan.0' : value > 0 ? 'inf' : '-inf';
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
}

function asUuid(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
