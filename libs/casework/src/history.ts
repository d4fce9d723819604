import { createHash } from 'node:crypto';
import type { HistoryEntry } from './complaint-record.js';

/** What the first entry is chained to. */
export const noHistory = '0'.repeat(64);

/** An entry with its hash. */
export function sealed(entry: Omit<HistoryEntry, 'hash'>): HistoryEntry {
  return { ...entry, hash: hashOf(entry) };
}

/** Where a chain is broken: the first entry that is not what was written. */
export interface Break {
  readonly sequence: number;
  readonly because: 'edited' | 'missing or out of order' | 'cut off';
}

/**
 * Looks through a chain from its first entry. An edit, a deletion, a changed order shows by itself; a tail that was cut
 * off shows against the head that was stored, or sealed, elsewhere.
 */
export function findBreak(history: readonly HistoryEntry[], head: string): Break | undefined {
  let previousHash = noHistory;
  for (const [index, { hash, ...entry }] of history.entries()) {
    if (entry.sequence !== index + 1 || entry.previousHash !== previousHash) {
      return { sequence: index + 1, because: 'missing or out of order' };
    }
    if (hash !== hashOf(entry)) return { sequence: index + 1, because: 'edited' };
    previousHash = hash;
  }
  return previousHash === head ? undefined : { sequence: history.length + 1, because: 'cut off' };
}

function hashOf(entry: Omit<HistoryEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

/** JSON with the keys of every object in order, so that a store which turns them about changes nothing. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
  }
  return `{${text}}`;
}
