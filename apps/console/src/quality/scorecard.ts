import type { Criterion, Mark } from './quality-address.js';
import { criteria, marks } from './quality-address.js';

/** What was said of one criterion so far. */
export interface Marked {
  readonly mark?: Mark;
  readonly note?: string;
}

/** A scorecard while it is filled in. */
export interface Scorecard {
  readonly marked: Partial<Record<Criterion, Marked>>;
  readonly summary: string;
}

export type Missing = { readonly what: 'marks'; readonly count: number } | { readonly what: 'notes' | 'summary' };

/** What was not met in full has to be shown. */
export function needsNote({ mark }: Marked): boolean {
  return mark === 'partly' || mark === 'notMet';
}

/** What keeps it from being sent, the first thing first; nothing when it is complete. */
export function whatIsMissing({ marked, summary }: Scorecard): Missing | undefined {
  const open = criteria.filter((one) => marked[one]?.mark === undefined).length;
  if (open > 0) return { what: 'marks', count: open };
  const isUnshown = (one: Marked): boolean => needsNote(one) && (one.note ?? '').trim() === '';
  if (criteria.some((one) => isUnshown(marked[one] ?? {}))) return { what: 'notes' };
  return summary.trim() === '' ? { what: 'summary' } : undefined;
}

/** A draft as the device kept it; what it cannot mean is left out. */
export function readScorecard(kept: unknown): Scorecard {
  const { marked = {}, summary = '' } = (kept ?? {}) as { marked?: unknown; summary?: unknown };
  const read = criteria.flatMap((criterion) => {
    const one = (marked as Record<string, { mark?: unknown; note?: unknown } | undefined>)[criterion] ?? {};
    const mark = marks.find((known) => known === one.mark);
    const note = typeof one.note === 'string' ? { note: one.note } : {};
    return [[criterion, { ...(mark && { mark }), ...note }] as const];
  });
  return { marked: Object.fromEntries(read), summary: typeof summary === 'string' ? summary : '' };
}
