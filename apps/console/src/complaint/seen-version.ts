import type { HistoryEntry } from './complaint.js';

/**
 * The version up to which a person knows all that people did: what machines told since, and what they did themselves, needs no
 * second look before something else is told. What a customer or a colleague did does.
 */
export function seenVersion(looked: number, history: readonly HistoryEntry[], me: string): number {
  let seen = looked;
  for (const { sequence, event } of history) {
    if (sequence <= seen) continue;
    if (!isKnownTo(me, event)) return seen;
    seen = sequence;
  }
  return seen;
}

function isKnownTo(me: string, { type, by }: HistoryEntry['event']): boolean {
  if (by.kind === 'staff') return by.id === me;
  return by.kind !== 'customer' && !type.startsWith('customer.');
}
