import type { ClockFacts } from '#clocks/clock-run.js';
import { clockRun } from '#clocks/clock-run.js';
import { budgetWords } from '#clocks/budget.js';
import type { Explanation } from '#clocks/explain.js';
import { explain } from '#clocks/explain.js';
import type { Pause } from '#clocks/run.js';
import type { ClockName, Severity } from '#workflows/complaint/complaint.context.js';
import { clockNames, severities } from '#workflows/complaint/complaint.context.js';
import type { Rulebooks } from '../rulebooks.js';
import type { Options, Place } from './place.js';
import { CommandRefused, given, instantOf, needed, say, sayWords } from './place.js';

/** Prints why a clock would be due when it would: what counts, what does not, and the deadline, for each of its limits. */
export function explainClock(options: Options, rulebooks: Rulebooks, place: Place): void {
  const { policy, calendar } = rulebooks.currentRulebook(needed(options, 'policy', place));
  const clock = oneOf(needed(options, 'clock', place), clockNames, place) as ClockName;
  const severity = oneOf(given(options, 'severity') ?? 'normal', severities, place) as Severity;
  const due = given(options, 'due');
  const facts: ClockFacts = {
    calendar,
    severity,
    start: instantOf(needed(options, 'start', place), place),
    pauses: pausesOf(options, place),
    ...(due !== undefined && { dueAt: instantOf(due, place) }),
  };
  const rules = policy.clocks[clock];
  for (const limit of ['internal', 'statutory'] as const) {
    const rule = rules[limit];
    if (!rule) continue;
    if (rule.budget === 'given' && facts.dueAt === undefined)
      throw new CommandRefused(
        say(place, `the clock ${clock} brings its own due instant: --due`, `时限 ${clock} 须自带期限：--due`),
      );
    const kind =
      limit === 'internal' ? say(place, 'internal target', '内部目标') : say(place, 'statutory limit', '法定期限');
    place.print(
      `${sayWords(place, rules.title)} — ${kind} — ${sayWords(place, policy.title)} (${policy.name}@${policy.version})`,
    );
    printExplanation(explain(clockRun(rule, facts)), place);
    place.print('');
  }
}

function printExplanation(explanation: Explanation, place: Place): void {
  const { calendar, start, budget, counted, skipped, pauses, sum, deadline, warnings } = explanation;
  const shown = (instant: number): string => inZone(instant, calendar.zone, place);
  place.print(`  ${say(place, 'calendar', '日历')}: ${sayWords(place, calendar.title)}, ${calendar.zone}`);
  place.print(`  ${say(place, 'begins', '起算')}: ${shown(start)}`);
  place.print(`  ${say(place, 'budget', '期限')}: ${sayWords(place, budgetWords(budget))}`);
  const lines = [
    ...counted.map(({ date, from, to, counts, special }) => {
      const name = special ? ` (${sayWords(place, special.name)})` : '';
      return {
        date,
        text: `+ ${timeIn(from, calendar.zone)}–${timeIn(to, calendar.zone)}  ${sayWords(place, budgetWords(counts))}${name}`,
      };
    }),
    ...skipped.map(({ date, words }) => ({ date, text: `· ${sayWords(place, words)}` })),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  for (const { date, text } of lines) place.print(`  ${date}  ${text}`);
  for (const { from, to } of pauses)
    place.print(
      `  ${say(place, 'paused', '暂停')}: ${shown(from)} – ${to === undefined || to === Infinity ? '…' : shown(to)}`,
    );
  place.print(`  ${say(place, 'counted', '合计')}: ${sayWords(place, budgetWords(sum))}`);
  place.print(
    deadline.state === 'due'
      ? `  ${say(place, 'due', '到期')}: ${inWords(deadline.at, calendar.zone, place)}`
      : `  ${say(place, 'not due while the pause lasts', '暂停期间不到期')}`,
  );
  for (const { words } of warnings) place.print(`  ! ${sayWords(place, words)}`);
}

function pausesOf(options: Options, place: Place): Pause[] {
  const written = options['pause'];
  return (Array.isArray(written) ? written : []).map((one) => {
    const [from = '', to = ''] = String(one).split('/');
    const begin = instantOf(from, place);
    if (to === '') return { from: begin };
    const end = instantOf(to, place);
    if (end > begin) return { from: begin, to: end };
    throw new CommandRefused(
      say(place, `the pause ${String(one)} ends before it begins`, `暂停 ${String(one)} 先于开始结束`),
    );
  });
}

function oneOf(text: string, words: readonly string[], place: Place): string {
  if (words.includes(text)) return text;
  throw new CommandRefused(
    say(place, `"${text}" is none of: ${words.join(', ')}`, `“${text}”不在可选范围内：${words.join('、')}`),
  );
}

/** `2026-12-30 17:00` on the wall clock of a zone. */
export function inZone(instant: number, zone: string, { locale }: Place): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone }).format(instant);
  return `${date} ${timeIn(instant, zone)}`;
}

function timeIn(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(instant);
}

function inWords(instant: number, zone: string, { locale }: Place): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }).format(instant);
  return `${date} ${timeIn(instant, zone)} (${zone})`;
}
