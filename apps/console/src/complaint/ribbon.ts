import type { Clock, HistoryEntry, Known } from './complaint.js';

/** A stretch of the axis, in hundredths of its width. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

export interface RibbonRow {
  readonly clock: Clock;
  /** From its start to its deadline or its end. */
  readonly bar: Stretch;
  readonly pauses: readonly Stretch[];
  readonly extensions: readonly { readonly at: number; readonly instant: number }[];
  readonly alerts: readonly { readonly at: number; readonly instant: number; readonly kind: 'warned' | 'breached' }[];
  /** What it is about, when it belongs to a promise or a request. */
  readonly about?: string;
}

export interface Ribbon {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly RibbonRow[];
  readonly place: (instant: number) => number;
}

const hour = 3_600_000;

/** Clocks and what happened to them on one axis: those that run first, what is due soonest on top. */
export function ribbonOf(
  clocks: readonly Clock[],
  history: readonly HistoryEntry[],
  known: Pick<Known, 'promises' | 'requests'>,
  now: number,
): Ribbon {
  const instants = clocks.flatMap(({ startedAt, deadline, endedAt }) => [startedAt, endedAt ?? deadline ?? now]);
  const [first, last] = [Math.min(now, ...instants), Math.max(now, ...instants)];
  const margin = Math.max(hour, (last - first) * 0.03);
  const [from, until] = [first - margin, last + margin];
  const place = (instant: number): number => Math.max(0, Math.min(100, ((instant - from) / (until - from)) * 100));
  const stretch = (start: number, end: number): Stretch => ({ from: place(start), width: place(end) - place(start) });
  const rows = [...clocks].sort(byPressure).map((clock): RibbonRow => {
    const end = clock.endedAt ?? Math.max(clock.deadline ?? now, clock.state === 'ended' ? 0 : clock.startedAt);
    const about = subjectOf(clock, known);
    return {
      clock,
      bar: stretch(clock.startedAt, end),
      pauses: clock.pauses.map((pause) => stretch(pause.from, pause.to ?? Math.max(now, end))),
      extensions: clock.extensions.map(({ at }) => ({ at: place(at), instant: at })),
      alerts: alertsOf(clock, history).map((one) => ({ ...one, at: place(one.instant) })),
      ...(about !== undefined && { about }),
    };
  });
  return { from, until, rows, place };
}

function byPressure(one: Clock, other: Clock): number {
  const rank = { running: 0, held: 1, ended: 2 };
  return (
    rank[one.state] - rank[other.state] ||
    (one.deadline ?? Infinity) - (other.deadline ?? Infinity) ||
    one.startedAt - other.startedAt
  );
}

function subjectOf(
  { subject }: Clock,
  { promises, requests }: Pick<Known, 'promises' | 'requests'>,
): string | undefined {
  if (subject === undefined) return undefined;
  return promises.find(({ id }) => id === subject)?.text ?? requests.find(({ id }) => id === subject)?.question;
}

function alertsOf(
  clock: Clock,
  history: readonly HistoryEntry[],
): { readonly instant: number; readonly kind: 'warned' | 'breached' }[] {
  return history
    .filter(({ event }) => isAlertOf(event, clock))
    .map(({ event }) => ({ instant: event.at, kind: event.type === 'clock.warned' ? 'warned' : 'breached' }));
}

function isAlertOf(event: HistoryEntry['event'], clock: Clock): boolean {
  const { clock: name, subject, limit } = event as { clock?: unknown; subject?: unknown; limit?: unknown };
  return (
    event.type.startsWith('clock.') &&
    name === clock.name &&
    subject === clock.subject &&
    limit === clock.limit &&
    event.at >= clock.startedAt &&
    event.at <= (clock.endedAt ?? Infinity)
  );
}

/** Instants for the marks of the axis, spread evenly. */
export function ticksOf({ from, until }: Pick<Ribbon, 'from' | 'until'>, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((until - from) * (index + 0.5)) / count);
}
