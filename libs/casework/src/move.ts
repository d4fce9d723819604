import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { StateValue } from 'xstate';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Advanced, Clock, ComplaintRecord, RecordedEvent } from './complaint-record.js';
import { sealed } from './history.js';

/** Who has complaints moved to other rules, when, under which id. */
export interface Order {
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
}

/** Why a complaint cannot be moved, or moved back. */
export interface MoveRefusal {
  readonly words: Words;
}

export function isMoveRefusal(result: object): result is MoveRefusal {
  return 'words' in result;
}

/** Lets complaints go on under other rules: a migration of the workflow, a rebase of time limits, or the undoing of either. */
export interface Move {
  concerns(complaint: ComplaintRecord): boolean;
  /** Let everything that is due happen before. */
  make(complaint: ComplaintRecord, order: Order, recordedAt: number): Advanced | MoveRefusal;
}

/** A running clock that would be due at another instant. One without an instant is not known, or not there. */
export interface MovedDeadline {
  readonly complaintId: string;
  readonly clockId: string;
  /** Epoch milliseconds. */
  readonly before?: number;
  readonly after?: number;
}

/** What a move does, or would do, to many complaints. */
export interface MoveReport {
  readonly records: number;
  /** Complaints that it leaves alone. */
  readonly notConcerned: number;
  readonly moved: number;
  /** How many complaints go from which state to which, in the order in which they were met. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly deadlines: readonly MovedDeadline[];
  readonly failures: readonly { readonly complaintId: string; readonly words: Words }[];
}

/** Counts what becomes of complaints that are moved one after another. */
export class MoveCount {
  private readonly moves = new Map<string, { from: string; to: string; count: number }>();
  private readonly deadlines: MovedDeadline[] = [];
  private readonly failures: { complaintId: string; words: Words }[] = [];
  private records = 0;
  private notConcerned = 0;
  private moved = 0;

  add(before: ComplaintRecord, result: ComplaintRecord | MoveRefusal | undefined): void {
    this.records += 1;
    if (!result) this.notConcerned += 1;
    else if (isMoveRefusal(result)) this.failures.push({ complaintId: before.id, words: result.words });
    else this.addMoved(before, result);
  }

  get report(): MoveReport {
    const { records, notConcerned, moved, deadlines, failures } = this;
    return { records, notConcerned, moved, moves: [...this.moves.values()], deadlines, failures };
  }

  private addMoved(before: ComplaintRecord, after: ComplaintRecord): void {
    this.moved += 1;
    const [from, to] = [handlingOf(before.snapshot), handlingOf(after.snapshot)];
    const move = this.moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
    this.moves.set(`${from} ${to}`, { ...move, count: move.count + 1 });
    this.deadlines.push(...movedDeadlines(before, after));
  }
}

/** Tries a move on every record and changes none. */
export function dryRun(records: Iterable<ComplaintRecord>, move: Move): MoveReport {
  const count = new MoveCount();
  for (const record of records) {
    const at = record.history.at(-1)?.recordedAt ?? 0;
    const order: Order = { id: 'dry-run', at, by: { kind: 'time' } };
    const result = move.concerns(record) ? move.make(record, order, at) : undefined;
    count.add(record, result && !isMoveRefusal(result) ? result.complaint : result);
  }
  return count.report;
}

/** The complaint exactly as it was before the entry that is undone; possible while nothing else has happened. */
export function givenBack(
  complaint: ComplaintRecord,
  before: ComplaintRecord,
  event: RecordedEvent,
  recordedAt: number,
): Advanced {
  if (before.version !== complaint.version - 1 || before.id !== complaint.id)
    throw new Error(`complaint ${complaint.id} was not like that before its last entry`);
  const entry = sealed({
    sequence: complaint.version + 1,
    event,
    recordedAt,
    state: before.history.at(-1)?.state,
    previousHash: complaint.historyHead,
  });
  const history = [...complaint.history, entry];
  return { complaint: { ...before, version: entry.sequence, history, historyHead: entry.hash }, entry, outbox: [] };
}

/** `{ handling: { receipt: 'assessing' }, escalation: 'calm' }` gives `handling.receipt.assessing` and `escalation.calm`. */
export function keysOf(value: StateValue, above = ''): string[] {
  if (typeof value === 'string') return [above + value];
  return Object.entries(value).flatMap(([name, below]) => (below ? keysOf(below, `${above}${name}.`) : []));
}

function handlingOf(snapshot: unknown): string {
  return keysOf((snapshot as { value: StateValue }).value).find((key) => key.startsWith('handling.')) ?? '';
}

function movedDeadlines({ id, clocks: earlier }: ComplaintRecord, { clocks }: ComplaintRecord): MovedDeadline[] {
  const live = (all: readonly Clock[]): Map<string, Clock> =>
    new Map(all.filter(({ state }) => state !== 'ended').map((clock) => [clock.id, clock]));
  const [then, now] = [live(earlier), live(clocks)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((clockId): MovedDeadline[] => {
    const [before, after] = [then.get(clockId)?.deadline, now.get(clockId)?.deadline];
    if (before === after && then.has(clockId) === now.has(clockId)) return [];
    return [
      {
        complaintId: id,
        clockId,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}
