import { ServerError } from '../language/server-error.js';

/**
 * BSON seen as bytes, so that documents travel between socket and disk without being taken apart.
 * @see https://bsonspec.org/spec.html
 */
export interface RawElement {
  type: number;
  name: string;
  /** Where the element begins (its type byte), where its value begins, and where the next element begins. */
  start: number;
  valueStart: number;
  end: number;
}

/** The elements of a document, in order. Throws InvalidBSON when the bytes do not hold together. */
export function* rawElements(bytes: Buffer): Generator<RawElement> {
  const size = documentSize(bytes, 0);
  if (size !== bytes.length || bytes[size - 1] !== 0) throw invalid('a document does not end where it says');
  let at = 4;
  while (at < size - 1) {
    const type = bytes[at] ?? 0;
    const nameEnd = bytes.indexOf(0, at + 1);
    if (nameEnd === -1 || nameEnd >= size - 1) throw invalid('a field name does not end');
    const valueStart = nameEnd + 1;
    const end = valueStart + valueSize(bytes, type, valueStart);
    if (end > size - 1) throw invalid('a value reaches beyond its document');
    yield { type, name: bytes.toString('utf8', at + 1, nameEnd), start: at, valueStart, end };
    at = end;
  }
}

/** The documents of a BSON array, each as its own bytes; undefined when an element is no document. */
export function documentsOfArray(array: Buffer): Buffer[] | undefined {
  const documents: Buffer[] = [];
  for (const element of rawElements(array)) {
    if (element.type !== 0x03) return undefined;
    documents.push(array.subarray(element.valueStart, element.end));
  }
  return documents;
}

/** The size that a document at this place announces; it is never less than 5 and never beyond the bytes at hand. */
export function documentSize(bytes: Buffer, at: number): number {
  if (at + 5 > bytes.length) throw invalid('a document is cut short');
  const size = bytes.readInt32LE(at);
  if (size < 5 || at + size > bytes.length) throw invalid('a document is longer than its message');
  return size;
}

/** The same document without one of its elements. */
export function withoutElement(document: Buffer, element: RawElement): Buffer {
  const shorter = Buffer.concat([document.subarray(0, element.start), document.subarray(element.end)]);
  shorter.writeInt32LE(shorter.length, 0);
  return shorter;
}

/** The document with embedded documents, given as bytes, put after its own fields. */
export function withDocuments(document: Uint8Array, fields: Record<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = [document.subarray(0, document.length - 1)];
  for (const [name, value] of Object.entries(fields)) parts.push(Buffer.from(`\x03${name}\0`), value);
  return closed(parts);
}

/** The document with an array of documents, given as bytes, put after its own fields. */
export function withDocumentArray(document: Uint8Array, name: string, values: readonly Uint8Array[]): Buffer {
  let size = 5;
  for (const [position, value] of values.entries()) size += 2 + digits(position) + value.length;
  const header = Buffer.from(`\x04${name}\0\0\0\0\0`);
  header.writeInt32LE(size, header.length - 4);
  const parts: Uint8Array[] = [document.subarray(0, document.length - 1), header];
  for (const [position, value] of values.entries()) parts.push(Buffer.from(`\x03${position}\0`), value);
  parts.push(ZERO);
  return closed(parts);
}

const ZERO = Buffer.alloc(1);

function closed(parts: Uint8Array[]): Buffer {
  const document = Buffer.concat([...parts, ZERO]);
  document.writeInt32LE(document.length, 0);
  return document;
}

const digits = (value: number): number => (value < 10 ? 1 : Math.floor(Math.log10(value)) + 1);

function valueSize(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return 8;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + lengthAt(bytes, at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return lengthAt(bytes, at);
    case 0x05:
      return 5 + lengthAt(bytes, at);
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return 0;
    case 0x07:
      return 12;
    case 0x08:
      return 1;
    case 0x0b: {
      const patternEnd = bytes.indexOf(0, at);
      const optionsEnd = bytes.indexOf(0, patternEnd + 1);
      if (patternEnd === -1 || optionsEnd === -1) throw invalid('a pattern does not end');
      return optionsEnd + 1 - at;
    }
    case 0x0c:
      return 16 + lengthAt(bytes, at);
    case 0x10:
      return 4;
    case 0x13:
      return 16;
    default:
      throw invalid(`0x${type.toString(16)} is no BSON type`);
  }
}

function lengthAt(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw invalid('a length is cut short');
  const length = bytes.readInt32LE(at);
  if (length < 0 || length > bytes.length) throw invalid('a value is longer than its document');
  return length;
}

const invalid = (reason: string): ServerError => ServerError.invalidBson(`Invalid BSON: ${reason}`);
