import type { Announcement } from '../preview.js';
import { preview } from '../preview.js';
import type { Rulebooks } from '../rulebooks.js';
import type { Simulation } from '../simulate.js';
import { compare, simulate } from '../simulate.js';
import { inZone } from './explain-clock.js';
import type { Options, Place } from './place.js';
import { CommandRefused, given, instantOf, needed, recordsIn, say } from './place.js';

const day = 86_400_000;

/** Prints what real complaints would have met under another policy: who would have been late, who would have been told. */
export function simulateRecords(options: Options, rulebooks: Rulebooks, place: Place): void {
  const records = recordsIn(needed(options, 'records', place), place);
  const name = needed(options, 'policy', place);
  const rulebook = rulebooks.currentRulebook(name);
  const before = rulebooks.currentRulebook(given(options, 'against') ?? records[0]?.pins.policy.name ?? name);
  const histories = records.map(({ history }) => history);
  const until = untilOf(options, histories.flat(), 0, place);
  const [then, now] = [simulate(histories, until, before), simulate(histories, until, rulebook)];
  for (const one of [then, now]) printTotals(one, place);
  const differences = compare(then, now);
  place.print(
    say(
      place,
      `${differences.length} of ${records.length} complaints would have gone otherwise`,
      `${records.length} 件投诉中有 ${differences.length} 件结果会不同`,
    ),
  );
  for (const { complaintId, moved, breachesOnlyNow, breachesNoMore, alertsBefore, alertsNow } of differences) {
    const late = [
      ...(moved.length > 0 ? [say(place, `${moved.length} due otherwise`, `${moved.length} 个期限变动`)] : []),
      ...breachesOnlyNow.map(({ clock, limit }) => `+ ${clock}.${limit}`),
      ...breachesNoMore.map(({ clock, limit }) => `- ${clock}.${limit}`),
    ];
    place.print(
      `  ${complaintId}: ${[...late, `${say(place, 'alerts', '预警')} ${alertsBefore} → ${alertsNow}`].join(', ')}`,
    );
  }
}

/** Prints who will be told what, and when, if nothing happens to a complaint. */
export function previewRecord(options: Options, rulebooks: Rulebooks, place: Place): void {
  const file = needed(options, 'records', place);
  const records = recordsIn(file, place);
  const id = given(options, 'id') ?? records[0]?.id;
  const record = records.find((one) => one.id === id);
  if (!record)
    throw new CommandRefused(say(place, `${file} holds no complaint ${id ?? ''}`, `${file} 中没有投诉 ${id ?? ''}`));
  const rulebook = rulebooks.rulebookFor(record.pins);
  const announcements = preview(record, untilOf(options, record.history, 30 * day, place), rulebook);
  if (announcements.length === 0) place.print(say(place, 'nobody will be told anything', '不会通知任何人'));
  for (const one of announcements)
    place.print(`${inZone(one.at, rulebook.calendar.zone, place)}  ${inWords(one, place)}`);
}

function printTotals({ pins, totals, alertsTo }: Simulation, place: Place): void {
  const alerted = Object.entries(alertsTo).map(([recipient, count]) => `${recipient} ${count}`);
  place.print(
    say(
      place,
      `${pins.policy.name}@${pins.policy.version}: ${totals.complaints} complaints, ${totals.breached} late with ${totals.breaches} missed deadlines, ${totals.alerts} alerts (${alerted.join(', ')})`,
      `${pins.policy.name}@${pins.policy.version}：${totals.complaints} 件投诉，${totals.breached} 件超时，超时 ${totals.breaches} 次，预警 ${totals.alerts} 次（${alerted.join('、')}）`,
    ),
  );
}

function inWords(one: Announcement, place: Place): string {
  if (one.kind === 'letter') return `${say(place, 'letter', '函件')}: ${one.letter}`;
  const about = [one.clock, one.limit].filter((word) => word !== undefined).join('.');
  return `${say(place, 'alert', '预警')}: ${one.recipients.join(', ')} — ${about} ${one.point ?? ''}`.trimEnd();
}

/** The instant up to which time is to pass; unless said, so long after the last thing that happened. */
function untilOf(
  options: Options,
  entries: readonly { readonly recordedAt: number }[],
  later: number,
  place: Place,
): number {
  const until = given(options, 'until');
  if (until !== undefined) return instantOf(until, place);
  return entries.reduce((latest, { recordedAt }) => Math.max(latest, recordedAt), 0) + later;
}
