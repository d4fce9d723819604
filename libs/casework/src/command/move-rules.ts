import { migrationOf } from '../migrate.js';
import { readMigration } from '../migrate-file.js';
import type { Move, MoveReport, Order } from '../move.js';
import { dryRun } from '../move.js';
import { rebaseOf } from '../rebase.js';
import type { Rulebooks } from '../rulebooks.js';
import { undoingOf } from '../undo-move.js';
import { inZone } from './explain-clock.js';
import type { Options, Place } from './place.js';
import { CommandRefused, given, needed, recordsIn, say, sayWords, textOf } from './place.js';

/** Changed deadlines that are shown one by one; of the others the number. */
const shownDeadlines = 50;

/** Moves running complaints to other time limits, or says what that would do. */
export async function rebaseComplaints(options: Options, rulebooks: Rulebooks, place: Place): Promise<void> {
  const from = needed(options, 'from', place);
  const name = needed(options, 'to', place);
  const reason = needed(options, 'reason', place);
  const move = (): Move =>
    rebaseOf({ from, to: rulebooks.timeRules(name, given(options, 'calendar')), reason }, rulebooks);
  move(); // an unknown name is refused before any store is opened
  await moveComplaints(move, 'rebase', options, rulebooks, place);
}

/** Moves complaints to another version of the workflow, or says what that would do. */
export async function migrateComplaints(options: Options, rulebooks: Rulebooks, place: Place): Promise<void> {
  const file = needed(options, 'migration', place);
  const migration = readMigration(textOf(file, place), file, rulebooks);
  await moveComplaints(() => migrationOf(migration, rulebooks), 'migrate', options, rulebooks, place);
}

/** Takes a migration or a rebase back, named by the id of its order, or says what that would do. */
export async function undoMove(options: Options, rulebooks: Rulebooks, place: Place): Promise<void> {
  const order = needed(options, 'order', place);
  await moveComplaints(() => undoingOf(order, rulebooks), 'undo', options, rulebooks, place);
}

/** @param move is made once it is known what the house has published */
async function moveComplaints(
  move: () => Move,
  verb: string,
  options: Options,
  rulebooks: Rulebooks,
  place: Place,
): Promise<void> {
  const isTrial = options['dry-run'] === true;
  const file = given(options, 'records');
  if (file !== undefined && !isTrial)
    throw new CommandRefused(
      say(
        place,
        'a file is only tried: --dry-run; without --records the stored complaints are moved',
        '文件仅可试运行：请加 --dry-run；不带 --records 时作用于已存投诉',
      ),
    );
  const report =
    file === undefined
      ? await moveStored(move, verb, isTrial, options, rulebooks, place)
      : dryRun(recordsIn(file, place), move());
  printReport(report, isTrial, place);
  if (report.failures.length > 0)
    throw new CommandRefused(say(place, 'it does not fit every complaint', '并非适用于全部投诉'));
}

function moveStored(
  move: () => Move,
  verb: string,
  isTrial: boolean,
  options: Options,
  rulebooks: Rulebooks,
  place: Place,
): Promise<MoveReport> {
  if (!place.stored) throw new CommandRefused(say(place, 'no stored complaints are at hand', '无法访问已存投诉'));
  const by = isTrial ? (given(options, 'by') ?? 'nobody') : needed(options, 'by', place);
  const order: Order = {
    id: `${verb}-${new Date(place.now).toISOString()}`,
    at: place.now,
    by: { kind: 'staff', id: by, roles: ['administrator'] },
  };
  if (!isTrial) place.print(say(place, `order ${order.id}`, `指令 ${order.id}`));
  return place.stored(async (complaints) => {
    rulebooks.takeUp(await complaints.publishedRules());
    return isTrial ? complaints.dryRun(move(), order) : complaints.moveAll(move(), order);
  });
}

function printReport(report: MoveReport, isTrial: boolean, place: Place): void {
  const { records, notConcerned, moved, moves, deadlines, failures } = report;
  const [would, can] = isTrial ? ['would move', '可变更'] : ['moved', '已变更'];
  place.print(
    say(
      place,
      `${records} complaints: ${moved} ${would}, ${notConcerned} are closed or not concerned, ${failures.length} cannot move`,
      `共 ${records} 件投诉：${moved} 件${can}，${notConcerned} 件已结案或不涉及，${failures.length} 件无法变更`,
    ),
  );
  for (const { from, to, count } of moves) if (from !== to) place.print(`  ${count} × ${from} → ${to}`);
  const shown = (instant: number | undefined): string =>
    instant === undefined ? '–' : inZone(instant, place.zone, place);
  for (const { complaintId, clockId, before, after } of deadlines.slice(0, shownDeadlines))
    place.print(`  ${complaintId}: ${clockId} ${shown(before)} → ${shown(after)}`);
  const more = deadlines.length - shownDeadlines;
  if (more > 0) place.print(say(place, `  and ${more} more deadlines`, `  另有 ${more} 个时限`));
  for (const { complaintId, words } of failures) place.print(`  ! ${complaintId}: ${sayWords(place, words)}`);
}
