import type { HistoryEntry, RecordedEvent } from './complaint-record.js';

/**
 * Whether an entry refuses a letter that was held back: a person of ours says of one that is withheld that it does not reach
 * the customer. The workflow knows no other word for it than for a letter that came back, and does the same: the duty that it
 * serves stays open, its owner is told why, and it can be sent again, which asks the guard of mails anew.
 */
export function refusesLetter(history: readonly HistoryEntry[], { sequence, event }: HistoryEntry): boolean {
  if (event.type !== 'letter.failed' || event.by.kind !== 'staff') return false;
  const before = history.findLast((one) => one.sequence < sequence && letterIdOf(one.event) === event.letterId);
  return before?.event.type === 'letter.withheld';
}

/** The letters that were refused for good, so far. */
export function refusedLetters(history: readonly HistoryEntry[]): ReadonlySet<string> {
  const last = new Map(history.map((entry) => [letterIdOf(entry.event), entry]));
  return new Set([...last].flatMap(([id, entry]) => (id !== undefined && refusesLetter(history, entry) ? [id] : [])));
}

function letterIdOf(event: RecordedEvent): string | undefined {
  return 'letterId' in event ? event.letterId : undefined;
}
