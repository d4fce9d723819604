import { budgetWords, kindOf } from '#clocks/budget.js';
import { deadline } from '#clocks/deadline.js';
import { rungInstants } from '#clocks/ladder.js';
import type { Limit } from '#workflows/complaint/complaint.context.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Clock, ComplaintRecord } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';
import { originOf, ruleOf, runOf, withDeadline } from './running-clocks.js';

/** The facts of a clock do not fit the other rules. */
export class RebaseImpossible extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/**
 * The clocks of a running complaint as they are at this instant under other rules. A limit that the new policy does not
 * know is lifted; one that only it knows begins with the facts of the clock beside it.
 * @throws RebaseImpossible when time was granted in a unit that cannot be added to the new budget
 */
export function rebasedClocks(complaint: ComplaintRecord, at: number, before: Rulebook, after: Rulebook): Clock[] {
  const { clocks } = complaint;
  const kept = clocks.map((clock) => {
    if (clock.state === 'ended') return clock;
    return knows(clock, after) ? recounted(moved(clock, complaint, before, after), at, after) : lifted(clock, at);
  });
  const begun = clocks
    .filter(({ state }) => state !== 'ended')
    .flatMap((clock) => besides(clock, clocks, after).map((one) => moved(one, complaint, before, after)))
    .map((clock) => recounted(clock, at, after));
  return [...kept, ...begun];
}

function knows({ name, limit }: Pick<Clock, 'name' | 'limit'>, { policy }: Rulebook): boolean {
  return policy.clocks[name]?.[limit] !== undefined;
}

/** Neither met nor missed: nobody asks for it any more. */
function lifted(clock: Clock, at: number): Clock {
  const pauses = clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
  return { ...clock, state: 'ended', endedAt: at, lifted: true, pauses };
}

/** The other limit of the same clock, where the new policy has it and the old one had not. */
function besides(clock: Clock, clocks: readonly Clock[], after: Rulebook): Clock[] {
  const limit: Limit = clock.limit === 'internal' ? 'statutory' : 'internal';
  const own = clocks.filter((one) => one.name === clock.name && one.subject === clock.subject && one.limit === limit);
  if (!knows({ name: clock.name, limit }, after) || own.some(({ state }) => state !== 'ended')) return [];
  const { deadline: _, ...facts } = clock;
  const round = own.length + 1;
  const id = [clock.name, limit, round, ...(clock.subject === undefined ? [] : [clock.subject])].join('.');
  return [{ ...facts, id, limit, round, extensions: [], occurrence: 1, reached: [] }];
}

/** A clock that counts from another beginning under the new policy begins there, where that is known. */
function moved(clock: Clock, { clocks, snapshot }: ComplaintRecord, before: Rulebook, after: Rulebook): Clock {
  const { from } = after.policy.clocks[clock.name];
  if (clock.round > 1 || clock.subject !== undefined || from === before.policy.clocks[clock.name]?.from) return clock;
  const startedAt = originOf(clock.name, clocks, snapshot as Parameters<typeof originOf>[2], clock.startedAt, after);
  return { ...clock, startedAt };
}

/**
 * A warning that would be behind it tells nobody anything, but for the last one: somebody has to hear that time runs
 * short. A deadline that is behind it rings, once. A duty that recurs goes on with its first turn that lies ahead.
 */
function recounted(clock: Clock, at: number, after: Rulebook): Clock {
  refuseOtherKinds(clock, after);
  const current = ruleOf(clock, after).recurs ? nextTurn(clock, at, after) : clock;
  const passed = rungInstants(runOf(current, after), ruleOf(current, after).ladder)
    .filter((one) => one.at <= at && !current.reached.includes(one.rung.at))
    .map(({ rung }) => rung);
  const warnings = passed.filter(({ point }) => point.kind === 'warn' || point.kind === 'before');
  const isLate = current.reached.includes('breach') || warnings.length < passed.length;
  const silent = isLate ? warnings : warnings.slice(0, -1);
  return withDeadline({ ...current, reached: [...current.reached, ...silent.map((one) => one.at)] }, after);
}

function nextTurn(clock: Clock, at: number, after: Rulebook): Clock {
  let turn: Clock = { ...clock, occurrence: 1 };
  for (let due = deadline(runOf(turn, after)); due.state === 'due' && due.at <= at; due = deadline(runOf(turn, after)))
    turn = { ...turn, occurrence: turn.occurrence + 1 };
  return turn.occurrence === clock.occurrence ? clock : { ...turn, reached: [] };
}

function refuseOtherKinds(clock: Clock, after: Rulebook): void {
  const { budget } = ruleOf(clock, after);
  if (budget === 'given' || clock.givenDueAt !== undefined) return;
  const own = budget[clock.severity];
  const foreign = clock.extensions.find(({ adds }) => kindOf(adds.unit) !== kindOf(own.unit));
  if (!foreign) return;
  const [more, whole, title] = [budgetWords(foreign.adds), budgetWords(own), clockWords[clock.name]];
  throw new RebaseImpossible({
    en: `its ${title.en} was extended by ${more.en}, which cannot be added to ${whole.en}`,
    'zh-CN': `其“${title['zh-CN']}”已延长 ${more['zh-CN']}，无法与 ${whole['zh-CN']} 相加`,
  });
}
