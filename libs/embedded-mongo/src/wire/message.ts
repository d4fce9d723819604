import { documentSize } from './raw-document.js';

/**
 * The wire protocol: OP_MSG, and OP_QUERY for the one `hello` with which older handshakes begin.
 * @see https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
export const MAX_MESSAGE_BYTES = 48_000_000;
export const MAX_DOCUMENT_BYTES = 16_777_216;
export const MAX_WRITE_BATCH = 100_000;
const HEADER_BYTES = 16;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits 0 to 15 must be understood; the others, exhaustAllowed among them, may be ignored. */
const REQUIRED_BITS = 0xffff;

/** A command as it came: its document and its document sequences, all still bytes. */
export interface Request {
  id: number;
  /** The answer goes out in the form of the question. */
  form: 'message' | 'query';
  body: Buffer;
  sequences: Map<string, Buffer[]>;
  /** The sender waits for no answer (w: 0). */
  silent: boolean;
  /** Set for OP_QUERY, whose body does not name the database. */
  database?: string;
}

/** The other side does not speak our protocol; the connection is of no more use. */
export class ProtocolError extends Error {}

/** Puts messages together from the pieces in which a socket delivers them. */
export class MessageReader {
  private pieces: Buffer[] = [];
  private size = 0;

  /** The requests that are complete with this piece. Throws ProtocolError when no request can follow. */
  *push(piece: Buffer): Generator<Request> {
    this.pieces.push(piece);
    this.size += piece.length;
    while (this.size >= HEADER_BYTES) {
      const length = this.peekLength();
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
        throw new ProtocolError(`a message of ${length} bytes; at most ${MAX_MESSAGE_BYTES} are taken`);
      }
      if (this.size < length) return;
      const all = this.pieces.length === 1 ? (this.pieces[0] ?? piece) : Buffer.concat(this.pieces);
      this.size -= length;
      this.pieces = this.size > 0 ? [all.subarray(length)] : [];
      yield parseRequest(all.subarray(0, length));
    }
  }

  private peekLength(): number {
    const first = this.pieces[0];
    if (first !== undefined && first.length >= 4) return first.readInt32LE(0);
    this.pieces = [Buffer.concat(this.pieces)];
    return this.pieces[0]?.readInt32LE(0) ?? 0;
  }
}

function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === OP_MSG) return parseMessage(id, message);
  if (operation === OP_QUERY) return parseQuery(id, message);
  throw new ProtocolError(`operation code ${operation} is not spoken here`);
}

function parseMessage(id: number, message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & REQUIRED_BITS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0) {
    throw new ProtocolError(`OP_MSG flags 0x${flags.toString(16)} are not understood`);
  }
  const end = flags & CHECKSUM_PRESENT ? message.length - 4 : message.length;
  let body: Buffer | undefined;
  const sequences = new Map<string, Buffer[]>();
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const kind = message[at];
    at += 1;
    const size = documentSizeIn(message, at, end);
    if (kind === 0) {
      if (body !== undefined) throw new ProtocolError('an OP_MSG with two bodies');
      body = message.subarray(at, at + size);
    } else if (kind === 1) {
      const { name, documents } = parseSequence(message.subarray(at, at + size));
      if (sequences.has(name)) throw new ProtocolError(`two document sequences called ${name}`);
      sequences.set(name, documents);
    } else {
      throw new ProtocolError(`an OP_MSG section of kind ${String(kind)}`);
    }
    at += size;
  }
  if (body === undefined) throw new ProtocolError('an OP_MSG without a body');
  return { id, form: 'message', body, sequences, silent: (flags & MORE_TO_COME) !== 0 };
}

function documentSizeIn(message: Buffer, at: number, end: number): number {
  if (at + 5 > end) throw new ProtocolError('an OP_MSG section is cut short');
  const size = message.readInt32LE(at);
  if (size < 5 || at + size > end) throw new ProtocolError('an OP_MSG section reaches beyond its message');
  return size;
}

function parseSequence(section: Buffer): { name: string; documents: Buffer[] } {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd === -1) throw new ProtocolError('the name of a document sequence does not end');
  const documents: Buffer[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const size = documentSize(section, at);
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  return { name: section.toString('utf8', 4, nameEnd), documents };
}

function parseQuery(id: number, message: Buffer): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  const at = nameEnd + 9;
  if (nameEnd === -1) throw new ProtocolError('an OP_QUERY without a collection');
  const namespace = message.toString('utf8', HEADER_BYTES + 4, nameEnd);
  if (!namespace.endsWith('.$cmd')) throw new ProtocolError('OP_QUERY is understood for commands only');
  const size = documentSizeIn(message, at, message.length);
  return {
    id,
    form: 'query',
    body: message.subarray(at, at + size),
    sequences: new Map(),
    silent: false,
    database: namespace.slice(0, -'.$cmd'.length),
  };
}

/** The bytes of the answer to a request. */
export function answerTo(request: Request, answerId: number, document: Uint8Array): Buffer {
  if (request.form === 'message') {
    const head = Buffer.allocUnsafe(HEADER_BYTES + 5);
    writeHeader(head, head.length + document.length, answerId, request.id, OP_MSG);
    head.writeUInt32LE(0, HEADER_BYTES);
    head[HEADER_BYTES + 4] = 0;
    return Buffer.concat([head, document]);
  }
  const head = Buffer.alloc(HEADER_BYTES + 20);
  writeHeader(head, head.length + document.length, answerId, request.id, OP_REPLY);
  // The number of documents; flags, cursor and starting point stay zero.
  head.writeInt32LE(1, HEADER_BYTES + 16);
  return Buffer.concat([head, document]);
}

function writeHeader(head: Buffer, length: number, id: number, responseTo: number, operation: number): void {
  head.writeInt32LE(length, 0);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(operation, 12);
}
