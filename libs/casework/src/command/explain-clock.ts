import type { ClockFacts } from '#clocks/clock-run.js';
import { clockRun } from '#clocks/clock-run.js';
import type { Quantity } from '#clocks/budget.js';
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
  if (facts.dueAt !== undefined && facts.dueAt <= facts.start)
    throw new CommandRefused(say(place, 'it is due before it begins', '期限早于起算时刻'));
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
  const { calendar, start, budget, pauses, sum, deadline, warnings } = explanation;
  const shown = (instant: number): string => inZone(instant, calendar.zone, place);
  place.print(`  ${say(place, 'calendar', '日历')}: ${sayWords(place, calendar.title)}, ${calendar.zone}`);
  place.print(`  ${say(place, 'begins', '起算')}: ${shown(start)}`);
  place.print(`  ${say(place, 'budget', '期限')}: ${sayWords(place, budgetWords(budget))}`);
  for (const line of daysOf(explanation, place)) place.print(`  ${line}`);
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

/** What counted and what did not, in order; whole days that count one after another share a line. */
function daysOf({ calendar, counted, skipped }: Explanation, place: Place): string[] {
  const stretches: { first: string; last: string; end: number; text: (size: Quantity) => string; size: Quantity }[] =
    [];
  for (const { date, from, to, counts, special } of counted) {
    const name = special ? ` (${sayWords(place, special.name)})` : '';
    const size = inDays(counts);
    const before = stretches.at(-1);
    if (size.unit === 'calendar days' && before?.end === from && special === undefined) {
      stretches[stretches.length - 1] = {
        ...before,
        last: date,
        end: to,
        size: { ...size, amount: before.size.amount + size.amount },
      };
      continue;
    }
    const hours = size.unit === 'calendar days' ? '' : `${timeIn(from, calendar.zone)}–${timeIn(to, calendar.zone)}  `;
    const text = (whole: Quantity): string => `+ ${hours}${sayWords(place, budgetWords(whole))}${name}`;
    stretches.push({ first: date, last: date, end: to, text, size });
  }
  return [
    ...stretches.map(({ first, last, text, size }) => ({ first, last, said: text(size) })),
    ...skipped.map(({ date, words }) => ({ first: date, last: date, said: `· ${sayWords(place, words)}` })),
  ]
    .sort((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0))
    .map(({ first, last, said }) => `${first === last ? first : `${first} – ${last}`}  ${said}`);
}

/** A day is not said as a seventh of a week. */
function inDays(counts: Quantity): Quantity {
  return counts.unit === 'calendar weeks' ? { amount: Math.round(counts.amount * 7), unit: 'calendar days' } : counts;
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

/** An instant on the wall clock of a zone, as short as people write it. */
export function inZone(instant: number, zone: string, place: Place): string {
  return `${dateIn(instant, zone, 'medium', place)} ${timeIn(instant, zone)}`;
}

/** The end of a day is said as 24:00 of that day, which nobody takes for the day after. */
function inWords(instant: number, zone: string, place: Place): string {
  const time = timeIn(instant, zone);
  return time === '00:00'
    ? `${dateIn(instant - 1, zone, 'full', place)} 24:00 (${zone})`
    : `${dateIn(instant, zone, 'full', place)} ${time} (${zone})`;
}

function dateIn(instant: number, zone: string, style: 'medium' | 'full', { locale }: Place): string {
  const language = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: zone }).format(instant);
}

function timeIn(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(instant);
}
