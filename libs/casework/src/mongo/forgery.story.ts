import type { HistoryEntry } from '../complaint-record.js';
import { noHistory, sealed } from '../history.js';
import type { StoredDocument } from './sealed-house.story.js';

/** Changes an entry and, like a forger who knows how, makes every hash from there on anew. */
export function rewrite(complaint: StoredDocument, from: number, change: (entry: HistoryEntry) => HistoryEntry): void {
  complaint.history = rehashed(complaint.history.map((one) => (one.sequence === from ? change(one) : one)));
  complaint.historyHead = complaint.history.at(-1)?.hash ?? '';
  complaint.version = complaint.history.length;
}

export function rehashed(history: readonly HistoryEntry[]): HistoryEntry[] {
  let previousHash = noHistory;
  return history.map(({ hash, ...entry }, index) => {
    const again = sealed({ ...entry, sequence: index + 1, previousHash });
    previousHash = again.hash;
    return again;
  });
}

/** The same, but it happened at another time. */
export const otherTime = (entry: HistoryEntry): HistoryEntry => ({ ...entry, event: { ...entry.event, at: 1 } });
/** The entry of a sequence. */
export const at = (complaint: StoredDocument, sequence: number): HistoryEntry => complaint.history[sequence - 1]!;
