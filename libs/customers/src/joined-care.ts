import type { Care, Need } from './care.js';
import { drivers, needs } from './care.js';
import type { Customer } from './customer.js';

/** Needs that cannot both be met: whichever was said last is. */
const opposites: Partial<Readonly<Record<Need, Need>>> = { callRather: 'writeRather', writeRather: 'callRather' };

/**
 * What is kept of somebody's needs now, in all of their files: files are merged by a pointer, and each keeps what was told
 * while it stood alone. Taking consent back in any of them goes before every consent that was given earlier.
 * @param files of one customer, whoever speaks for them and all that were merged into it
 */
export function joinedCare(files: readonly Customer[], now: number): Care | undefined {
  const withdrawnAt = lastWithdrawalIn(files) ?? -Infinity;
  const kept = files.flatMap((file) => (file.care && !isReplaced(file, files) ? [file.care] : []));
  return unitedCare(kept.filter((care) => care.consent.at >= withdrawnAt && care.until > now));
}

/** Several as one: every need and reason, by the consent that was given last. */
export function unitedCare(several: readonly Care[]): Care | undefined {
  const [latest, ...older] = [...several].sort((one, other) => other.consent.at - one.consent.at);
  if (!latest || older.length === 0) return latest;
  const said = new Set(latest.needs);
  for (const need of older.flatMap((one) => one.needs)) {
    const opposite = opposites[need];
    if (opposite === undefined || !said.has(opposite)) said.add(need);
  }
  const reasons = new Set([latest, ...older].flatMap((one) => one.drivers));
  const notes = new Set([latest, ...older].flatMap(({ note }) => (note === undefined ? [] : [note])));
  const { note: _, ...rest } = latest;
  return {
    ...rest,
    needs: needs.filter((need) => said.has(need)),
    drivers: drivers.filter((driver) => reasons.has(driver)),
    ...(notes.size > 0 && { note: [...notes].join('\n') }),
  };
}

/** When consent was taken back last, in whichever of the files; epoch milliseconds. */
export function lastWithdrawalIn(files: readonly Customer[]): number | undefined {
  const instants = files.flatMap(({ log }) => log.flatMap(({ act, at }) => (act === 'careWithdrawn' ? [at] : [])));
  return instants.length === 0 ? undefined : Math.max(...instants);
}

/** Needs that were written anew after files became one stand in place of what each had kept. */
function isReplaced(file: Customer, files: readonly Customer[]): boolean {
  let oneSince = 0;
  for (let below = file; below.mergedInto !== undefined;) {
    const into = files.find(({ id }) => id === below.mergedInto);
    if (!into) return false;
    const merged = below.log.findLast(({ act, other }) => act === 'merged' && other === into.id);
    oneSince = Math.max(oneSince, merged?.at ?? 0);
    if (into.log.some(({ act, at }) => act === 'careRecorded' && at > oneSince)) return true;
    below = into;
  }
  return false;
}
