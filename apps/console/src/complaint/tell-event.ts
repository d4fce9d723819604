import { Problem, request } from '../http/request.js';
import type { Api } from '../http/ask.js';
import type { HistoryEntry } from './complaint.js';
import { seenVersion } from './seen-version.js';

export interface Told {
  readonly ref: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The version that was looked at; a complaint that was changed since refuses and says how. */
  readonly version?: number;
  /** Made when the form was opened: pressed twice, or sent again after a lost answer, it happens once. */
  readonly key: string;
}

/** Lets an event happen. Its body follows the schema that the API gave with the complaint. */
export const tellEvent = ({ ref, event, fields, version, key }: Told): Promise<Api['Complaint']> =>
  request(`/api/complaints/${encodeURIComponent(ref)}/events`, {
    method: 'POST',
    key,
    body: { ...fields, type: event, ...(version !== undefined && { expectedVersion: version }) },
  }) as Promise<Api['Complaint']>;

/**
 * The same; but where only machines or this person themselves changed it since, it is told on what they made of it.
 * @param history asks for what has happened up to now
 */
export async function tellOnWhatWasSeen(
  told: Told & { readonly version: number },
  me: string,
  history: () => Promise<readonly HistoryEntry[]>,
): Promise<Api['Complaint']> {
  // Machines may change it again while it is looked up what they did: each round tells it on a later version.
  for (let { version } = told; ;) {
    try {
      return await tellEvent({ ...told, version });
    } catch (error) {
      const stale = staleness(error);
      if (!stale) throw error;
      const seen = seenVersion(version, await history(), me);
      if (seen < stale.version || seen <= version) throw error;
      version = seen;
    }
  }
}

/** What changed meanwhile, when that is why it was refused. */
export function staleness(error: unknown): Stale | undefined {
  if (!(error instanceof Problem) || error.status !== 409) return undefined;
  const { version, since, changes } = error.content;
  return version === undefined || !since ? undefined : { version, since, changes: changes ?? [] };
}

export interface Stale {
  readonly version: number;
  readonly since: NonNullable<Api['Problem']['since']>;
  readonly changes: NonNullable<Api['Problem']['changes']>;
}

/** A name for one press of a button. `randomUUID` is there only on a secure page, and the house may be reached by plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A short name for what an event begins: a promise, a request, a remedy. */
export const newId = (): string => newKey().slice(0, 12);
