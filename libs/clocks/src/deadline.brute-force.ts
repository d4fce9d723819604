import { kindOf, sizeOf } from './budget.js';
import { weekdays } from './calendar-definition.js';
import type { CalendarDefinition } from './calendar-definition.js';
import type { Run } from './run.js';

/** The instant in epoch milliseconds, or what is left (minutes or days) when a pause never ends. */
export type PlainDeadline = { readonly due: number } | { readonly pausedWith: number };

/** One UTC day, minute by minute. The wall clock is asked every quarter of an hour, which is where offsets change. */
interface Minutes {
  readonly open: Uint8Array;
  readonly openInHour: readonly number[];
  readonly dateOfQuarter: readonly string[];
}

/** A local date as it really passed: its first and last minute, and the first and last minute of it that are open. */
interface LocalDay {
  readonly first: number;
  readonly last: number;
  readonly firstOpen: number | undefined;
  readonly lastOpen: number | undefined;
}

const minute = 60_000;
const quarter = 15 * minute;
const hour = 4 * quarter;
const day = 24 * hour;

/**
 * The rules of `deadline.ts` once more, as plainly as they can be said: minute by minute, asking `Intl` what the wall
 * clock shows; an hour that no pause touches, or that lies whole in one, is taken at once. It shares no counting and no calendar with the code that it checks. Every instant is a whole minute.
 */
export class BruteForce {
  private readonly wallClock: Intl.DateTimeFormat;
  private readonly minutesOfDay = new Map<number, Minutes>();
  private readonly localDays = new Map<string, LocalDay>();

  constructor(private readonly definition: CalendarDefinition) {
    this.wallClock = new Intl.DateTimeFormat('en-CA', {
      timeZone: definition.zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  }

  deadline(run: Run): PlainDeadline {
    const kind = kindOf(run.budget.unit);
    const size = [run.budget, ...(run.extensions ?? []).map(({ adds }) => adds)].reduce(
      (sum, one) => sum + sizeOf(one),
      0,
    );
    if (kind === 'business time' || kind === 'clock time')
      return this.endOfTime(run, kind === 'business time', size / minute);
    return this.endOfDays(run, kind === 'business days', size);
  }

  /** Minutes in which the clock ran, from its start until just before an instant. */
  minutesConsumed(run: Run, until: number): number {
    let minutes = 0;
    const openOnly = kindOf(run.budget.unit) === 'business time';
    for (let at = run.start; at < until; at += minute) {
      if ((!openOnly || this.isOpen(at)) && !isPaused(run, at)) minutes += 1;
    }
    return minutes;
  }

  private endOfTime(run: Run, openOnly: boolean, budget: number): PlainDeadline {
    let left = budget;
    for (let at = run.start; ; at += minute) {
      if (isPausedForGood(run, at)) return { pausedWith: left };
      const wholeHour = openOnly ? this.openInHour(at) : 60;
      if (at % hour === 0 && left > wholeHour && !isTouchedByPause(run, at, at + hour)) {
        left -= wholeHour;
        at += hour - minute;
        continue;
      }
      if (at % hour === 0 && isPausedThroughout(run, at, at + hour)) {
        at += hour - minute;
        continue;
      }
      if (isPaused(run, at) || (openOnly && !this.isOpen(at))) continue;
      left -= 1;
      if (left === 0) return { due: at + minute };
    }
  }

  private endOfDays(run: Run, openOnly: boolean, budget: number): PlainDeadline {
    let received = false;
    let counted = 0;
    for (let today = this.localDay(run.start); ; today = this.localDay(today.last + minute)) {
      if (isPausedForGood(run, today.first)) return { pausedWith: budget - counted };
      const first = openOnly ? today.firstOpen : today.first;
      const last = openOnly ? today.lastOpen : today.last;
      if (first === undefined || last === undefined) continue;
      if (!received) {
        if (run.start > last) continue;
        received = true;
        if (budget > 0) continue;
      }
      if (!this.ranWithin(run, openOnly, first, last)) continue;
      if (counted < budget - 1) counted += 1;
      else if (!isPaused(run, last)) return { due: last + minute };
    }
  }

  private ranWithin(run: Run, openOnly: boolean, first: number, last: number): boolean {
    for (let at = Math.max(first, run.start); at <= last; at += minute) {
      if ((!openOnly || this.isOpen(at)) && !isPaused(run, at)) return true;
    }
    return false;
  }

  private localDay(at: number): LocalDay {
    const date = this.dateAt(at);
    const known = this.localDays.get(date);
    if (known) return known;
    let first = at - (at % quarter);
    while (this.dateAt(first - quarter) === date) first -= quarter;
    let next = first;
    let firstOpen: number | undefined;
    let lastOpen: number | undefined;
    for (; this.dateAt(next) === date; next += minute) {
      if (!this.isOpen(next)) continue;
      firstOpen ??= next;
      lastOpen = next;
    }
    const local = { first, last: next - minute, firstOpen, lastOpen };
    this.localDays.set(date, local);
    return local;
  }

  private isOpen(at: number): boolean {
    return this.minutes(at).open[(at % day) / minute] === 1;
  }

  private openInHour(at: number): number {
    return this.minutes(at).openInHour[Math.floor((at % day) / hour)] ?? 0;
  }

  private dateAt(at: number): string {
    return this.minutes(at).dateOfQuarter[Math.floor((at % day) / quarter)] ?? '';
  }

  private minutes(at: number): Minutes {
    const start = at - (at % day);
    const known = this.minutesOfDay.get(start);
    if (known) return known;
    const open = new Uint8Array(1440);
    const dateOfQuarter: string[] = [];
    for (let index = 0; index < 96; index += 1) {
      const parts = this.wallClock.formatToParts(start + index * quarter);
      const shown = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
      const date = `${shown['year']}-${shown['month']}-${shown['day']}`;
      const time = Number(shown['hour']) * 60 + Number(shown['minute']);
      const opening = this.openingOn(date);
      dateOfQuarter.push(date);
      for (let more = 0; more < 15; more += 1) {
        const isOpen = opening.some(({ from, to }) => from <= time + more && time + more < to);
        open[index * 15 + more] = isOpen ? 1 : 0;
      }
    }
    const openInHour = Array.from({ length: 24 }, (_, index) =>
      open.subarray(index * 60, index * 60 + 60).reduce((sum, one) => sum + one, 0),
    );
    const minutes = { open, openInHour, dateOfQuarter };
    this.minutesOfDay.set(start, minutes);
    return minutes;
  }

  private openingOn(date: string): CalendarDefinition['week']['monday'] {
    for (const { days } of this.definition.years) {
      for (const special of days) if (special.date === date) return special.opening;
    }
    return this.definition.week[weekdays[new Date(date).getUTCDay()] ?? 'sunday'];
  }
}

function isPaused(run: Run, at: number): boolean {
  return (run.pauses ?? []).some(({ from, to = Infinity }) => from <= at && at < to);
}

function isPausedForGood(run: Run, at: number): boolean {
  return (run.pauses ?? []).some(({ from, to }) => to === undefined && from <= at);
}

function isPausedThroughout(run: Run, from: number, to: number): boolean {
  return (run.pauses ?? []).some((pause) => pause.from <= from && (pause.to ?? Infinity) >= to);
}

function isTouchedByPause(run: Run, from: number, to: number): boolean {
  return (run.pauses ?? []).some((pause) => pause.from < to && (pause.to ?? Infinity) > from);
}
