import { ObjectId } from 'bson';
import { typeOf } from '../language/compare.js';
import { ServerError } from '../language/server-error.js';
import { decodeDocument, emptyDocument, encodeDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { MAX_DOCUMENT_BYTES, MAX_WRITE_BATCH } from '../wire/message.js';
import { wrongType } from './call.js';
import type { Call, Reply } from './call.js';

/** What went wrong with one of the writes of a command, as drivers expect it. */
export type WriteError = { index: number; code: number; errmsg: string } & Document;

/** `insert`: the documents go to disk as the bytes that came. */
export async function insert(call: Call): Promise<Reply> {
  call.accept('documents', 'ordered', 'bypassDocumentValidation', 'bypassEmptyTsReplacement');
  const name = call.collectionName();
  const isOrdered = orderedOf(call);
  const documents = call.sequences.get('documents');
  if (documents === undefined)
    throw new ServerError(40414, "BSON field 'insert.documents' is missing but a required field");
  refuseBatchSize(documents.length);
  const prepared = documents.map(prepare);
  return call.server.store.write((transaction) => {
    const collection = transaction.ensureCollection(call.database, name);
    const errors: WriteError[] = [];
    let n = 0;
    for (const [position, one] of prepared.entries()) {
      try {
        if ('refusal' in one) throw one.refusal;
        transaction.insert(collection, one.bytes, one.document);
        n += 1;
      } catch (error) {
        errors.push(writeError(position, error));
        if (isOrdered) break;
      }
    }
    return { document: { n, ...(errors.length > 0 ? { writeErrors: errors } : {}) } };
  });
}

function prepare(bytes: Buffer): { bytes: Uint8Array; document: Document } | { refusal: ServerError } {
  const document = decodeDocument(bytes);
  try {
    return withIdentity(bytes, document);
  } catch (error) {
    if (error instanceof ServerError) return { refusal: error };
    throw error;
  }
}

/** A document ready to be stored: with an `_id`, which comes first. Throws when it may not be stored. */
export function withIdentity(
  bytes: Uint8Array | undefined,
  document: Document,
): { bytes: Uint8Array; document: Document } {
  const [first] = Object.keys(document);
  let stored = document;
  let encoded = bytes;
  if (first !== '_id') {
    stored = emptyDocument();
    stored['_id'] = document['_id'] ?? new ObjectId();
    for (const [field, value] of Object.entries(document)) if (field !== '_id') stored[field] = value;
    encoded = undefined;
  }
  refuseIdentity(stored['_id']);
  encoded ??= encodeDocument(stored);
  refuseSize(
    encoded,
    `object to insert too large. size in bytes: ${encoded.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    2,
  );
  return { bytes: encoded, document: stored };
}

/** Refuses a document that is larger than one may be. */
export function refuseSize(bytes: Uint8Array, message: string, code: number): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new ServerError(code, message);
}

function refuseIdentity(value: unknown): void {
  const type = typeOf(value);
  if (type === 'array' || type === 'regex' || type === 'undefined' || type === 'missing') {
    throw new ServerError(53, `The '_id' value cannot be of type ${type}`);
  }
  if (!isDocument(value)) return;
  const operator = Object.keys(value).find((field) => field.startsWith('$') && !['$ref', '$id', '$db'].includes(field));
  if (operator !== undefined)
    throw ServerError.dollarPrefixedFieldName(
      `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`,
    );
}

/** Whether a write command stops at its first error. */
export function orderedOf(call: Call): boolean {
  return call.command['ordered'] === undefined ? true : call.flag('ordered');
}

/** The statements of a write command, from its body or its document sequence. */
export function statementsOf(call: Call, field: string): Document[] {
  const sequence = call.sequences.get(field);
  const given: unknown = sequence === undefined ? call.command[field] : sequence.map(decodeDocument);
  if (given === undefined)
    throw new ServerError(40414, `BSON field '${call.name}.${field}' is missing but a required field`);
  if (!Array.isArray(given)) throw wrongType(call.name, field, given, 'array');
  refuseBatchSize(given.length);
  return given.map((statement: unknown) => {
    if (!isDocument(statement)) throw wrongType(call.name, field, statement, 'object');
    return statement;
  });
}

function refuseBatchSize(size: number): void {
  if (size < 1 || size > MAX_WRITE_BATCH) {
    throw new ServerError(16, `Write batch sizes must be between 1 and ${MAX_WRITE_BATCH}. Got ${size} operations.`);
  }
}

/** An error of one write for the reply; what is no ServerError is thrown again and ends the whole command. */
export function writeError(index: number, error: unknown): WriteError {
  if (!(error instanceof ServerError)) throw error;
  return { index, code: error.code, ...error.extra, errmsg: error.message };
}
