import { higherIsBetter } from './summary.mjs';

/** @typedef {import('./summary.mjs').Summary} Summary */

/**
 * One bench with all that was measured.
 * @typedef {object} Section
 * @property {string} title
 * @property {string} introduction
 * @property {readonly Summary[]} summaries
 * @property {import('./figure.mjs').Breakdown | undefined} [breakdown]
 */

/**
 * @typedef {object} Run
 * @property {string} date `2026-03-02`
 * @property {number} rounds
 * @property {readonly { name: string, value: string }[]} machine
 * @property {{ before: number, after: number }} load
 * @property {readonly Section[]} sections
 */

/** With more than this in the minute before, somebody else was at work. */
const quiet = 0.5;

/**
 * The whole page, in Markdown.
 * @param {Run} run
 * @returns {string}
 */
export function performancePage({ date, rounds, machine, load, sections }) {
  return [
    '# Performance',
    `\`npm run bench\` measured this on ${date} and wrote this page; nobody edits it.`,
    `Every figure is the median of ${rounds} rounds, with the lowest and the highest of them. A round runs every bench ` +
      'once, each in a process of its own and nothing of ours beside it. The floor is the least that the same machine ' +
      'can do it for, measured in the same round; the ratio is the figure divided by its floor.',
    '## The machine',
    table(
      ['', ''],
      [
        ...machine.map(({ name, value }) => [name, value]),
        ['load average before and after', `${load.before.toFixed(2)}, ${load.after.toFixed(2)}`],
      ],
    ),
    ...(load.before > quiet ? [loadWarning(load.before)] : []),
    '## Goals',
    goals(sections),
    ...sections.map(sectionText),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** @param {number} before */
function loadWarning(before) {
  return (
    `**The machine was not quiet:** ${before.toFixed(1)} other processes ran or waited to run before the first round. ` +
    'What is counted per second of the clock is lower than the machine can do, and a goal may be missed for that alone; ' +
    'processor times, ratios and shares say more. Run it again when nothing else runs.'
  );
}

/**
 * @param {Section} section
 * @returns {string}
 */
export function sectionText({ title, introduction, summaries, breakdown }) {
  const parts = [`## ${title}`, introduction, figureTable(summaries)];
  const timed = summaries.filter(({ latency }) => latency);
  if (timed.length > 0)
    parts.push(
      'How long one of them takes, and the processor time that it needs, all threads together:',
      costTable(timed),
    );
  const floors = new Set(summaries.flatMap(({ figure }) => figure.floor ?? []));
  if (floors.size > 0) parts.push(floorList(summaries, floors));
  if (breakdown) parts.push(`${breakdown.title}, told by a profiler after the last round:`, breakdownTable(breakdown));
  return parts.join('\n\n');
}

/** @param {readonly Section[]} sections */
function goals(sections) {
  const judged = sections.flatMap(({ summaries, breakdown }) =>
    summaries
      .filter(({ verdict }) => verdict)
      .map((summary) => ({
        ...summary,
        remark: summary.figure.remark ?? (breakdown && 'The profile in its section says where the time goes.'),
      })),
  );
  const missed = judged.filter(({ verdict }) => verdict?.isMet === false);
  if (judged.length === 0) return 'None of these figures has a goal.';
  const counted = `${judged.length - missed.length} of ${judged.length} are met.`;
  const lines = missed.map(
    (summary) =>
      `- ${summary.figure.title}: ${figureText(summary)}, ${missText(summary)}.` +
      (summary.remark === undefined ? '' : ` ${summary.remark}`),
  );
  return lines.length === 0 ? counted : `${counted} Not met:\n\n${lines.join('\n')}`;
}

/** @param {readonly Summary[]} summaries */
function figureTable(summaries) {
  return table(
    ['', 'figure', 'lowest – highest', 'floor', 'ratio', 'goal', ''],
    summaries.map((summary) => {
      const { figure, lowest, highest, floor, ratio } = summary;
      return [
        figure.title,
        figureText(summary),
        `${number(lowest)} – ${number(highest)}`,
        floor === undefined ? '' : withUnit(floor, figure.unit),
        ratio === undefined ? '' : `${number(ratio)} ×`,
        goalText(figure),
        verdictText(summary),
      ];
    }),
    [1, 2, 3, 4],
  );
}

/** @param {readonly Summary[]} summaries */
function costTable(summaries) {
  const inUnit = (/** @type {number | undefined} */ value, /** @type {string} */ unit) =>
    value === undefined ? '' : `${number(value)} ${unit}`;
  return table(
    ['', 'p50', 'p95', 'p99', 'in the database', 'in the client'],
    summaries.map(({ figure, latency, effort }) => [
      figure.title,
      ...[latency?.p50, latency?.p95, latency?.p99].map((value) => inUnit(value, 'ms')),
      ...[effort?.database, effort?.client].map((value) => inUnit(value, 'µs')),
    ]),
    [1, 2, 3, 4, 5],
  );
}

/**
 * @param {readonly Summary[]} summaries
 * @param {Set<string>} floors
 */
function floorList(summaries, floors) {
  const lines = [...floors].map((floor) => {
    const titles = summaries.filter(({ figure }) => figure.floor === floor).map(({ figure }) => figure.title);
    return `- ${titles.join('; ')}: ${floor}.`;
  });
  return `The floors:\n\n${lines.join('\n')}`;
}

/** @param {import('./figure.mjs').Breakdown} breakdown */
function breakdownTable({ parts }) {
  return table(
    ['', 'share'],
    parts
      .filter(({ share }) => share >= 0.005)
      .map(({ name, what, share }) => [
        what === undefined ? name : `${name}: ${what}`,
        `${(share * 100).toFixed(0)} %`,
      ]),
    [1],
  );
}

/** @param {Summary} summary */
function figureText({ figure, value }) {
  return withUnit(value, figure.unit);
}

/** @param {import('./figure.mjs').Figure} figure */
function goalText(figure) {
  if (!figure.goal) return '';
  const { limit, of } = figure.goal;
  return `${higherIsBetter(figure) ? '≥' : '≤'} ${of === 'ratio' ? `${number(limit)} ×` : withUnit(limit, figure.unit)}`;
}

/** @param {Summary} summary */
function verdictText(summary) {
  if (!summary.verdict) return '';
  return summary.verdict.isMet ? 'met' : missText(summary);
}

/** @param {Summary} summary */
function missText({ figure, verdict }) {
  const percent = Math.ceil((verdict?.miss ?? 0) * 100);
  return `missed: ${percent} % too ${higherIsBetter(figure) ? 'few' : 'much'}`;
}

/**
 * @param {number} value
 * @param {import('./figure.mjs').Unit} unit
 */
function withUnit(value, unit) {
  return unit === '/s' ? `${number(value)}/s` : `${number(value)} ${unit}`;
}

/** Three digits that count, or all of a whole number. @param {number} value */
function number(value) {
  return value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly number[]} [toTheRight] columns of numbers
 */
export function table(head, rows, toTheRight = []) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, column) => (toTheRight.includes(column) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
