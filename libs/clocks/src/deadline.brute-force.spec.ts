import type { Budget, Unit } from './budget.js';
import { kindOf } from './budget.js';
import { calendar, calendarOpen, hoursOf } from './business-time.story.js';
import type { Calendar } from './calendar.js';
import type { SpecialDay } from './calendar-definition.js';
import { consumed, deadline, instantOf } from './deadline.js';
import { BruteForce } from './deadline.brute-force.js';
import { explain } from './explain.js';
import type { Pause, Run } from './run.js';

const cases = 120_000;
const seed = 20_261_124;

const minute = 60_000;

/** Small enough to be read, good enough for tests (Tommy Ettinger's mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const name = { en: 'Story', 'zh-CN': '故事' };
const halfDay = (date: string): SpecialDay => ({ date, kind: 'half day', name, opening: [hoursOf('09:00-12:30')] });
const holiday = (date: string): SpecialDay => ({ date, kind: 'holiday', name, opening: [] });
const leapDay = [holiday('2024-02-28'), halfDay('2024-02-29'), halfDay('2024-12-24'), holiday('2025-01-01')];

/** Each with the instants around which its wall clock does something unusual. */
const places: readonly { calendar: Calendar; around: readonly string[] }[] = [
  {
    calendar: calendar('cn'),
    around: ['2024-02-10', '2025-01-27', '2025-10-01', '2026-10-01', '2024-02-29', '2025-12-31', '2026-12-30'],
  },
  { calendar: calendar('gb'), around: ['2024-03-31', '2025-10-26', '2024-12-25', '2026-04-03', '2024-02-29'] },
  {
    calendar: calendarOpen('Europe/London', ['00:30-01:15', '01:45-09:00'], { days: leapDay }),
    around: ['2024-03-31', '2024-10-27', '2024-02-29'],
  },
  {
    calendar: calendarOpen('America/New_York', ['09:00-12:30', '13:00-17:30'], { weekend: false, days: leapDay }),
    around: ['2024-03-10', '2024-11-03', '2024-02-29', '2024-12-31'],
  },
  { calendar: calendarOpen('America/New_York', ['00:00-24:00']), around: ['2024-03-10', '2024-11-03', '2024-12-31'] },
  {
    calendar: calendarOpen('Australia/Lord_Howe', ['01:45-02:20', '08:00-16:00'], { days: leapDay }),
    around: ['2024-04-07', '2024-10-06'],
  },
  {
    calendar: calendarOpen('Asia/Kathmandu', ['10:00-17:00'], { weekend: false, days: leapDay }),
    around: ['2024-02-29', '2024-12-31'],
  },
  {
    calendar: calendarOpen('Pacific/Apia', ['00:00-06:00', '22:00-24:00']),
    around: ['2011-12-29', '2011-12-31', '2012-02-29', '2011-09-24'],
  },
];

const units: readonly Unit[] = [
  'business minutes',
  'business hours',
  'business days',
  'calendar days',
  'calendar weeks',
  'clock minutes',
  'clock hours',
];
const most: Record<Unit, number> = {
  'business minutes': 3000,
  'business hours': 60,
  'business days': 15,
  'calendar days': 30,
  'calendar weeks': 5,
  'clock minutes': 6000,
  'clock hours': 200,
};

describe('a deadline', () => {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <One>(all: readonly [One, ...One[]] | readonly One[]): One => {
    const one = all[below(all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };

  function budgetOf(unit: Unit): Budget {
    const isDays = kindOf(unit) === 'business days' || kindOf(unit) === 'calendar days';
    return isDays && below(20) === 0 ? { amount: 0, unit } : { amount: 1 + below(most[unit]), unit };
  }

  /** Rules turn at openings, closings and midnights: every third instant is put on one. */
  function often(place: Calendar, at: number): number {
    if (below(3) > 0) return at;
    const { from, open } = place.dayAt(at);
    return oneOf([from, ...open.flatMap((interval) => [interval.from, interval.to])]);
  }

  function pausesAfter(place: Calendar, start: number): Pause[] {
    const pauses: Pause[] = [];
    for (let count = oneOf([0, 0, 1, 2, 4]); count > 0; count -= 1) {
      const from = often(place, start + below(20 * 1440) * minute - below(600) * minute);
      const to = Math.max(from, often(place, from + below(oneOf([30, 600, 1440, 6000])) * minute));
      pauses.push(below(12) === 0 ? { from } : { from, to });
    }
    return pauses;
  }

  function runIn({ calendar: place, around }: (typeof places)[number]): Run {
    const start = often(place, Date.parse(oneOf(around)) + (below(24 * 1440) - 16 * 1440) * minute);
    const unit = oneOf(units);
    const sameKind = units.filter((other) => kindOf(other) === kindOf(unit));
    const extensions = Array.from({ length: oneOf([0, 0, 0, 1, 2]) }, () => {
      const adds = budgetOf(oneOf(sameKind));
      return { adds: adds.amount === 0 ? { ...adds, amount: 1 } : adds, reason: 'story', approver: 'story', at: start };
    });
    return { calendar: place, start, budget: budgetOf(unit), pauses: pausesAfter(place, start), extensions };
  }

  it(`is the same as minute by minute brute force finds it, in ${cases} random cases`, () => {
    const oracles = new Map(places.map((place) => [place, new BruteForce(place.calendar.definition)]));
    const seen = { due: 0, paused: 0, extended: 0, differences: [] as unknown[] };
    for (let index = 0; index < cases; index += 1) {
      const place = oneOf(places);
      const run = runIn(place);
      const found = deadline(run);
      const isTime = run.budget.unit.startsWith('clock') || /minutes|hours/.test(run.budget.unit);
      const expected = oracles.get(place)?.deadline(run);
      const size = { 'business hours': 60, 'clock hours': 60, 'calendar weeks': 7 }[run.budget.unit as string] ?? 1;
      const plain =
        found.state === 'due' ? { due: found.at } : { pausedWith: Math.round(found.left.amount * size * 1e6) / 1e6 };
      if (JSON.stringify(plain) !== JSON.stringify(expected))
        seen.differences.push({ index, seed, run: { ...run, calendar: run.calendar.zone }, plain, expected });
      seen[found.state] += 1;
      if (run.extensions?.length) seen.extended += 1;
      if (index % 20 === 0) {
        const { sum, whole } = explain(run);
        if (found.state === 'due') expect([index, sum]).toEqual([index, whole]);
        for (const share of whole.amount > 0 ? [0.5, 0.9] : []) {
          const reached = instantOf(run, share);
          if (reached.state !== 'due') expect([index, found.state]).toEqual([index, 'paused']);
          else expect(consumed(run, reached.at).amount / whole.amount).toBeCloseTo(share, 4);
        }
        if (isTime) {
          const at = run.start + below(8 * 1440) * minute;
          const minutes = Math.min(oracles.get(place)?.minutesConsumed(run, at) ?? -1, Math.round(whole.amount * size));
          expect([index, Math.round(consumed(run, at).amount * size * 1e6) / 1e6]).toEqual([index, minutes]);
        }
      }
    }
    process.stdout.write(
      `${cases} random deadlines (seed ${seed}): ${seen.due} due, ${seen.paused} paused, ${seen.extended} extended, ${seen.differences.length} differences\n`,
    );
    expect(seen.differences.slice(0, 3)).toEqual([]);
    expect(Math.min(seen.due / 4, seen.paused, seen.extended)).toBeGreaterThan(cases / 20);
  }, 120_000);
});
