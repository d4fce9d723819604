import { byteOrderMark, csvLine } from '#platform/csv-line.js';
import type { RuleRun, RunRow } from '#rules/rule-run.js';
import type { RuleRuns } from '#rules/rule-run.store.js';

/** Rows that are read at once. */
const atOnce = 200;

const columns = [
  'complaint',
  'clock',
  'limit',
  'round',
  'due before',
  'due now',
  'missed before',
  'missed now',
  'alerts before',
  'alerts now',
  'from version',
  'failure',
];

/** What a run found as comma-separated values: a line for each limit that would be due otherwise, and one for each complaint besides. */
export async function* runTable({ id }: RuleRun, runs: RuleRuns): AsyncIterable<string> {
  yield `${byteOrderMark}${csvLine(columns)}`;
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: Awaited<ReturnType<RuleRuns['rows']>> = await runs.rows(id, atOnce, after);
    for (const row of page.items) yield linesOf(row).join('');
    after = page.next;
  }
}

function linesOf(row: RunRow): string[] {
  const { ref, moved, breachesOnlyNow, breachesNoMore, alertsBefore, alertsNow, from = '', failure } = row;
  const alerts = [alertsBefore, alertsNow, from, failure ? `${failure.en} ${failure['zh-CN']}` : ''];
  const limits = new Map(
    [...moved, ...breachesOnlyNow, ...breachesNoMore].map(({ clock, limit, round, subject = '' }) => [
      `${clock} ${limit} ${round} ${subject}`,
      { clock, limit, round, subject },
    ]),
  );
  if (limits.size === 0) return [csvLine([ref, '', '', '', '', '', '', '', ...alerts])];
  return [...limits.values()].map((which) => {
    const isIt = ({
      clock,
      limit,
      round,
      subject = '',
    }: Omit<typeof which, 'subject'> & { subject?: string }): boolean =>
      clock === which.clock && limit === which.limit && round === which.round && subject === which.subject;
    const due = moved.find(isIt);
    const missed = [breachesNoMore.some(isIt) ? 'yes' : '', breachesOnlyNow.some(isIt) ? 'yes' : ''];
    return csvLine([
      ref,
      which.clock,
      which.limit,
      which.round,
      said(due?.before),
      said(due?.after),
      ...missed,
      ...alerts,
    ]);
  });
}

function said(instant: number | undefined): string {
  return instant === undefined ? '' : new Date(instant).toISOString();
}
