import { higherIsBetter } from './summary.mjs';

/** @typedef {import('./summary.mjs').Summary} Summary */

/**
 * One bench with all that was measured.
 * @typedef {object} Section
 * @property {string} title
 * @property {string} introduction
 * @property {string} date when it was measured: `2026-03-02`
 * @property {number} rounds
 * @property {number} load how many processes ran or waited to run in the minute before
 * @property {readonly Summary[]} summaries
 * @property {import('./figure.mjs').Breakdown | undefined} [breakdown]
 */

/**
 * @typedef {object} Page
 * @property {readonly { name: string, value: string }[]} machine
 * @property {readonly Section[]} sections
 * @property {readonly string[]} missing titles of what was not measured yet
 */

/** With more than this in the minute before, somebody else was at work. */
const quiet = 0.5;

/**
 * The whole page, in Markdown.
 * @param {Page} page
 * @returns {string}
 */
export function performancePage({ machine, sections, missing }) {
  const disturbed = sections.filter(({ load }) => load > quiet);
  return [
    '# Performance',
    '`npm run bench` measured this and wrote this page; nobody edits it.',
    'Every figure is the median of its rounds, with the lowest and the highest of them. A round runs a bench once, in a ' +
      'process of its own and nothing of ours beside it. The floor is the least that the same machine can do it for, ' +
      'measured in the same round; the ratio is the figure divided by its floor.',
    '## The machine',
    table(
      ['', ''],
      machine.map(({ name, value }) => [name, value]),
    ),
    ...(disturbed.length > 0 ? [loadWarning(disturbed)] : []),
    ...(missing.length > 0 ? [`Not measured yet: ${missing.join('; ')}.`] : []),
    '## Goals',
    goals(sections),
    ...sections.map(sectionText),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** @param {readonly Section[]} disturbed */
function loadWarning(disturbed) {
  return (
    `**The machine was not quiet** while these were measured: ${disturbed.map(({ title }) => title).join('; ')}. ` +
    'What is counted per second of the clock is lower than the machine can do, and a goal may be missed for that alone; ' +
    'processor times, ratios and shares say more. Run them again when nothing else runs.'
  );
}

/**
 * @param {Section} section
 * @returns {string}
 */
export function sectionText({ title, introduction, date, rounds, load, summaries, breakdown }) {
  const measured = `Measured on ${date}, ${rounds === 1 ? 'one round' : `${rounds} rounds`}, load before ${load.toFixed(2)}.`;
  const parts = [`## ${title}`, introduction, measured, figureTable(summaries)];
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
      .filter(({ verdicts }) => verdicts.length > 0)
      .map((summary) => ({
        ...summary,
        remark: summary.figure.remark ?? (breakdown && 'The profile in its section says where the time goes.'),
      })),
  );
  const missed = judged.filter(({ verdicts }) => verdicts.some(({ isMet }) => !isMet));
  if (judged.length === 0) return 'None of these figures has a goal.';
  const counted = `${judged.length - missed.length} of ${judged.length} are met.`;
  const lines = missed.map(
    (summary) =>
      `- ${summary.figure.title}: ${figureText(summary)}, ${verdictText(summary)}.` +
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
  return (figure.goals ?? []).map((goal) => limitText(figure, goal)).join(', ');
}

/**
 * @param {import('./figure.mjs').Figure} figure
 * @param {import('./figure.mjs').Goal} goal
 */
function limitText(figure, { limit, of }) {
  return `${higherIsBetter(figure) ? '≥' : '≤'} ${of === 'ratio' ? `${number(limit)} ×` : withUnit(limit, figure.unit)}`;
}

/** @param {Summary} summary */
function verdictText({ figure, verdicts }) {
  if (verdicts.length === 0) return '';
  const missed = verdicts.filter(({ isMet }) => !isMet);
  if (missed.length === 0) return 'met';
  const texts = missed.map(({ goal, miss }) => {
    const percent = `${Math.ceil(miss * 100)} % too ${higherIsBetter(figure) ? 'few' : 'much'}`;
    return verdicts.length === 1 ? percent : `${percent} for ${limitText(figure, goal)}`;
  });
  return `missed: ${texts.join(', ')}`;
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
