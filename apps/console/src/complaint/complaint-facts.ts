import type { Clock, HistoryEntry } from './complaint.js';

/** The clock that is due next; one that is held has no deadline to wait for. */
export function nextDueOf(clocks: readonly Clock[]): (Clock & { readonly deadline: number }) | undefined {
  return clocks
    .filter(
      (clock): clock is Clock & { readonly deadline: number } =>
        clock.state === 'running' && clock.deadline !== undefined,
    )
    .sort((one, other) => one.deadline - other.deadline)[0];
}

/** What the customer needs, when somebody noticed that they need special care. */
export function vulnerabilityIn(history: readonly HistoryEntry[]): string | undefined {
  for (const { event } of [...history].reverse()) {
    const { trigger, explanation } = event as { trigger?: unknown; explanation?: unknown };
    if (event.type === 'trigger.noticed' && trigger === 'vulnerable')
      return typeof explanation === 'string' ? explanation : '';
  }
  return undefined;
}

export interface StageVisit {
  readonly stage: string;
  /** When it came there last, epoch milliseconds. */
  readonly since?: number;
  /** How long it was there, all visits together. */
  readonly spent: number;
  readonly visits: number;
}

export const stages = [
  'receipt',
  'acknowledgement',
  'investigation',
  'resolution',
  'followUp',
  'lessonSummary',
] as const;

/** How long a complaint was in each stage, from its history; in the one where it is, up to now. */
export function stageVisitsOf(history: readonly HistoryEntry[], now: number): StageVisit[] {
  const visits = new Map<string, { since?: number; spent: number; visits: number }>();
  const walked = history.map(({ event, state }) => ({ at: event.at, stage: stageIn(state) }));
  for (const [index, { at, stage }] of walked.entries()) {
    const before = visits.get(stage) ?? { spent: 0, visits: 0 };
    const until = walked[index + 1]?.at ?? (stage === 'closed' ? at : now);
    const isNew = walked[index - 1]?.stage !== stage;
    visits.set(stage, {
      since: isNew ? at : (before.since ?? at),
      spent: before.spent + Math.max(0, until - at),
      visits: before.visits + (isNew ? 1 : 0),
    });
  }
  return [...visits].map(([stage, visit]) => ({ stage, ...visit }));
}

/** The stage in a state of the workflow: the first word of its region of handling. */
export function stageIn(state: unknown): string {
  const handling: unknown = typeof state === 'object' && state !== null && 'handling' in state ? state.handling : state;
  if (typeof handling === 'string') return handling;
  return typeof handling === 'object' && handling !== null ? (Object.keys(handling)[0] ?? '') : '';
}

/** The moment within the stage: `gathering`, `awaitingDepartment` … */
export function momentIn(state: unknown): string | undefined {
  const handling: unknown =
    typeof state === 'object' && state !== null && 'handling' in state ? state.handling : undefined;
  if (typeof handling !== 'object' || handling === null) return undefined;
  const moment: unknown = Object.values(handling)[0];
  return typeof moment === 'string' ? moment : undefined;
}
