import type { HistoryEntry } from '#casework/complaint-record.js';

/** A complaint went from one moment of its handling to another, such as from `investigation.gathering`. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** How long it had been where it came from, in milliseconds. */
  readonly stayed: number;
  /** It had been there before: work that is done again. To go on when somebody has answered is none. */
  readonly isReturn: boolean;
}

/** From here a complaint goes on where it stood as soon as somebody else has answered. */
const waits: ReadonlySet<string> = new Set(['investigation.awaitingCustomer', 'investigation.awaitingDepartment']);

/** The way of a complaint through its handling, step by step, as its history tells it. */
export function passagesOf(history: readonly HistoryEntry[]): Passage[] {
  const been = new Set<string>();
  const passages: Passage[] = [];
  let here: string | undefined;
  let since = 0;
  for (const { event, state } of history) {
    const next = momentKeyOf(state);
    const isMove = event.type.startsWith('workflow.');
    if (here !== undefined && next !== here && !isMove) {
      const isReturn = been.has(next) && !waits.has(here);
      passages.push({ from: here, to: next, at: event.at, stayed: Math.max(0, event.at - since), isReturn });
    }
    // A state that another version calls otherwise is the same moment: nothing happened to the complaint.
    if (here === undefined || (next !== here && !isMove)) since = event.at;
    here = next;
    been.add(next);
  }
  return passages;
}

/** `investigation.gathering`: where the handling stands, from the machine's state. */
export function momentKeyOf(state: unknown): string {
  const names: string[] = [];
  let level: unknown = (state as { readonly handling?: unknown } | undefined)?.handling;
  while (typeof level === 'object' && level !== null) {
    const [name, below] = Object.entries(level as Readonly<Record<string, unknown>>)[0] ?? ['', undefined];
    names.push(name);
    level = below;
  }
  return [...names, ...(typeof level === 'string' ? [level] : [])].join('.');
}
