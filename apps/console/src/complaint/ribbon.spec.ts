import type { Clock, HistoryEntry } from './complaint.js';
import { ribbonOf, ticksOf } from './ribbon.js';

const hour = 3_600_000;
const clock = (own: Partial<Clock>): Clock =>
  ({
    id: 'c',
    name: 'investigation',
    limit: 'internal',
    round: 0,
    severity: 'normal',
    startedAt: 0,
    pauses: [],
    extensions: [],
    occurrence: 1,
    state: 'running',
    deadline: 100 * hour,
    reached: [],
    ...own,
  }) as unknown as Clock;
const nothing = { promises: [], requests: [] };
const entry = (event: object): HistoryEntry => ({ event }) as unknown as HistoryEntry;

describe('the ribbon of clocks', () => {
  it('holds every instant, with room at both ends', () => {
    const ribbon = ribbonOf([clock({})], [], nothing, 120 * hour);
    expect(ribbon.from).toBeLessThan(0);
    expect(ribbon.until).toBeGreaterThan(120 * hour);
    expect(ribbon.place(-999 * hour)).toBe(0);
    expect(ribbon.place(999 * hour)).toBe(100);
  });

  it('puts first what runs and is due soonest, and last what has ended', () => {
    const clocks = [
      clock({ id: 'ended', state: 'ended', endedAt: 5 * hour, deadline: hour }),
      clock({ id: 'later', deadline: 90 * hour }),
      clock({ id: 'held', state: 'held', deadline: 10 * hour }),
      clock({ id: 'sooner', deadline: 50 * hour }),
    ];
    const order = ribbonOf(clocks, [], nothing, 10 * hour).rows.map((row) => row.clock.id);
    expect(order).toEqual(['sooner', 'later', 'held', 'ended']);
  });

  it('marks the alerts of the clock itself, not of its statutory neighbour or of another round', () => {
    const of = (limit: string, at: number): HistoryEntry =>
      entry({ type: 'clock.warned', clock: 'investigation', limit, at });
    const [row] = ribbonOf(
      [clock({ startedAt: 10 * hour })],
      [of('internal', 5 * hour), of('internal', 50 * hour), of('statutory', 50 * hour)],
      nothing,
      60 * hour,
    ).rows;
    expect(row?.alerts.map(({ instant, kind }) => ({ instant, kind }))).toEqual([
      { instant: 50 * hour, kind: 'warned' },
    ]);
  });

  it('says what a promise was about', () => {
    const promise = { id: 'p-1', kind: 'promise', text: 'an answer', dueAt: 0, madeBy: 'ana', state: 'open' } as const;
    const [row] = ribbonOf([clock({ subject: 'p-1' })], [], { promises: [promise], requests: [] }, 0).rows;
    expect(row?.about).toBe('an answer');
  });

  it('shows a pause that goes on up to now', () => {
    const [row] = ribbonOf([clock({ pauses: [{ from: 20 * hour }], state: 'held' })], [], nothing, 50 * hour).rows;
    expect(row?.pauses[0]?.width).toBeGreaterThan(0);
  });

  it('has marks that lie inside', () => {
    expect(ticksOf({ from: 0, until: 100 }, 4)).toEqual([12.5, 37.5, 62.5, 87.5]);
  });
});
