import type { ComplaintRecord, HistoryEntry } from './complaint-record.js';
import { undo } from './migrate.js';
import type { Move } from './move.js';
import { undoRebase } from './rebase.js';
import { isContradiction, stateAt } from './replay.js';
import type { Rulebooks } from './rulebooks.js';

/** Takes back the migration or the rebase that this order made, of every complaint that it was made of. */
export function undoingOf(orderId: string, rulebooks: Rulebooks): Move {
  return {
    concerns: (complaint) => moveIn(complaint, orderId) !== undefined,
    make: (complaint, order, recordedAt) => {
      const entry = moveIn(complaint, orderId);
      if (!entry) throw new Error(`complaint ${complaint.id} was not moved by ${orderId}`);
      const before = stateAt(complaint.history, entry.sequence - 1, rulebooks);
      if (isContradiction(before)) return before;
      const back = entry.event.type === 'workflow.migrated' ? undo : undoRebase;
      return back(complaint, before, rulebooks, order, recordedAt);
    },
  };
}

function moveIn({ history }: ComplaintRecord, orderId: string): HistoryEntry | undefined {
  return history.find(
    ({ event }) => event.id === orderId && (event.type === 'workflow.migrated' || event.type === 'rulebook.rebased'),
  );
}
