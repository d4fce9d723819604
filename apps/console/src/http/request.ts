import type { components } from './api-types.js';
import { noteServerTime } from './server-time.js';

/** Milliseconds after which a server that does not answer counts as away. */
const patience = 8000;

/** What else a problem may say, beside its code and its words. */
export type ProblemContent = Partial<components['schemas']['Problem']>;

/** The server understood and said no (RFC 9457). `code` is the stable word to look at, `detail` is for people. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly requestId: string,
    /** Seconds until it may be tried again, when that is the reason. */
    readonly retryAfter: number | undefined = undefined,
    /** Everything that it says: reasons, fields, what changed meanwhile. */
    readonly content: ProblemContent = {},
  ) {
    super(detail || code);
  }
}

/** Nobody answered, or what answered was not our server. */
export class Unreachable extends Error {}

export interface RequestParts {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of a body of JSON. */
  readonly bytes?: Blob;
  /** The same key again does nothing again (`Idempotency-Key`). */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API and gives its JSON, or `undefined` for an answer without content.
 * @throws Problem when it refuses, Unreachable when it cannot be asked.
 */
export async function request(
  path: string,
  { method = 'GET', body, bytes, key, signal }: RequestParts = {},
): Promise<unknown> {
  // A file takes as long as the line is slow.
  const tooLong = AbortSignal.timeout(bytes ? 10 * patience : patience);
  const answer = await send(path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(bytes && { 'content-type': 'application/octet-stream' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(bytes && { body: bytes }),
    signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
  });
  noteServerTime(answer.headers.get('date'));
  if (answer.status === 204) return undefined;
  const content = await contentOf(answer);
  if (answer.ok) return content;
  const wait = Number(answer.headers.get('retry-after') ?? NaN);
  throw new Problem(
    answer.status,
    textOf(content, 'code'),
    textOf(content, 'detail'),
    textOf(content, 'requestId'),
    Number.isFinite(wait) ? wait : undefined,
    typeof content === 'object' && content !== null ? content : {},
  );
}

async function send(path: string, parts: RequestInit): Promise<Response> {
  try {
    return await fetch(path, parts);
  } catch (error) {
    throw unreachable(error);
  }
}

async function contentOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch (error) {
    throw unreachable(error);
  }
}

/** A request that its own page gave up is nobody's fault and stays what it is. */
function unreachable(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return new Unreachable(error instanceof Error ? error.message : String(error), { cause: error });
}

function textOf(content: unknown, field: string): string {
  if (typeof content !== 'object' || content === null) return '';
  const value: unknown = Object.entries(content).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}
