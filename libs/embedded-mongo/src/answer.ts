import { decodeDocument, encodeDocument } from './language/values.js';
import type { Document } from './language/values.js';
import { asDouble } from './language/numbers.js';
import { ServerError } from './language/server-error.js';
import { Call, validDatabaseName } from './commands/call.js';
import type { Reply, Server } from './commands/call.js';
import { refuseOtherConcerns } from './commands/concerns.js';
import { handlers } from './commands/registry.js';
import { serverTime } from './server-clock.js';
import type { Request } from './wire/message.js';
import {
  documentsOfArray,
  rawElements,
  withDocumentArray,
  withDocuments,
  withoutElement,
} from './wire/raw-document.js';

/**
 * Answers a request with the bytes of a document; every failure becomes an answer too. `report` is told of those that
 * nobody foresaw.
 */
export async function answer(
  server: Server,
  connectionId: number,
  request: Request,
  report: (error: unknown) => void,
): Promise<Uint8Array> {
  try {
    const call = callOf(server, connectionId, request);
    server.commands += 1;
    refuseOtherConcerns(call.command);
    const handler = handlers.get(call.name);
    if (handler === undefined) throw ServerError.commandNotFound(call.name);
    await server.store.settled();
    return encodeReply(await handler(call));
  } catch (error) {
    if (!(error instanceof ServerError)) report(error);
    return encodeDocument(failure(error));
  }
}

/** The command in a request. The documents of an insert stay bytes, wherever in the request they are. */
function callOf(server: Server, connectionId: number, request: Request): Call {
  let { body } = request;
  const sequences = new Map(request.sequences);
  const [first] = rawElements(body);
  const name = first?.name ?? '';
  if (name === 'insert') {
    const element = [...rawElements(body)].find(
      (candidate) => candidate.name === 'documents' && candidate.type === 0x04,
    );
    const documents = element && documentsOfArray(body.subarray(element.valueStart, element.end));
    if (element !== undefined && documents !== undefined) {
      sequences.set('documents', documents);
      body = withoutElement(body, element);
    }
  }
  const command = decodeDocument(body);
  const database = validDatabaseName(request.database ?? command['$db']);
  return new Call(server, connectionId, name, database, command, sequences, serverTime());
}

const OK = asDouble(1);

function encodeReply({ document, embedded, cursor }: Reply): Uint8Array {
  const encoded = encodeDocument({ ...document, ok: OK });
  if (cursor === undefined) return embedded === undefined ? encoded : withDocuments(encoded, embedded);
  const head = encodeDocument({ id: cursor.id, ns: cursor.namespace });
  return withDocuments(encoded, { cursor: withDocumentArray(head, cursor.name, cursor.documents) });
}

function failure(error: unknown): Document {
  const known =
    error instanceof ServerError ? error : new ServerError(1, error instanceof Error ? error.message : String(error));
  return { ok: asDouble(0), errmsg: known.message, code: known.code, codeName: known.codeName, ...known.extra };
}
