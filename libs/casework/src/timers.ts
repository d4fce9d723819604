import type { Rung } from '#clocks/ladder.js';
import { rungInstants } from '#clocks/ladder.js';
import type { ClockEvent } from '#workflows/complaint/complaint.events.js';
import type { Clock, ComplaintRecord, Timer } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';
import { ruleOf, runOf } from './running-clocks.js';

/** The breach is a fact whether or not somebody is alerted of it. */
const bareBreach: Rung = { at: 'breach', point: { kind: 'breach' }, alert: [] };

/** Every point that a running clock has still ahead, the earliest first. */
export function timersOf(clocks: readonly Clock[], rulebook: Rulebook): Timer[] {
  return timersAfter({ clocks: [], timers: [] }, clocks, rulebook);
}

/** The same after a step: the clocks that it left as they were keep their timers. */
export function timersAfter(
  before: Pick<ComplaintRecord, 'clocks' | 'timers'>,
  clocks: readonly Clock[],
  rulebook: Rulebook,
): Timer[] {
  return clocks
    .filter(({ state }) => state !== 'ended')
    .flatMap((clock) =>
      before.clocks.includes(clock)
        ? before.timers.filter(({ clockId }) => clockId === clock.id)
        : timersOfClock(clock, rulebook),
    )
    .sort((one, other) => one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1));
}

function timersOfClock(clock: Clock, rulebook: Rulebook): Timer[] {
  const { ladder } = ruleOf(clock, rulebook);
  const points = ladder.some(({ at }) => at === bareBreach.at) ? ladder : [...ladder, bareBreach];
  return rungInstants(runOf(clock, rulebook), points)
    .filter(({ rung }) => !clock.reached.includes(rung.at))
    .map(({ rung, at }) => ({
      id: `${clock.id}@${clock.occurrence}@${rung.at}`.replaceAll(' ', '-'),
      clockId: clock.id,
      point: rung.at,
      kind: kindOf(rung),
      ...(rung.point.kind === 'warn' && { share: rung.point.share }),
      dueAt: at,
      alert: rung.alert,
    }));
}

function kindOf({ point }: Rung): Timer['kind'] {
  if (point.kind === 'breach') return 'breached';
  return point.kind === 'after' ? 'stayedBreached' : 'warned';
}

/** The event that a timer is when its instant has come. It happened then, whenever it is noticed. */
export function eventOfTimer(complaint: ComplaintRecord, timer: Timer): ClockEvent {
  const clock = complaint.clocks.find(({ id }) => id === timer.clockId);
  if (!clock) throw new Error(`timer ${timer.id} belongs to no clock of complaint ${complaint.id}`);
  const { name, limit, subject } = clock;
  return {
    id: timer.id,
    type: `clock.${timer.kind}`,
    at: timer.dueAt,
    by: { kind: 'time' },
    clock: name,
    limit,
    ...(subject !== undefined && { subject }),
    point: timer.point,
    alert: timer.alert,
    ...(timer.share !== undefined && { share: timer.share }),
  };
}

/** True when what is due first is a warning and nothing else: whoever is late already goes before it. */
export function onlyReminds(timers: readonly Pick<Timer, 'kind' | 'dueAt'>[]): boolean {
  return timers.every(({ kind, dueAt }) => kind === 'warned' || dueAt !== timers[0]?.dueAt);
}

/** The first timer whose instant has come. */
export function dueTimer({ timers: [first] }: ComplaintRecord, now: number): Timer | undefined {
  return first && first.dueAt <= now ? first : undefined;
}

/** Clocks that are past their deadline at this instant, noticed or not: a dead worker never shows a late complaint as green. */
export function overdue({ clocks }: ComplaintRecord, now: number): Clock[] {
  return clocks.filter(({ state, deadline }) => state !== 'ended' && deadline !== undefined && deadline <= now);
}
