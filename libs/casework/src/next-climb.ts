import { rungOf } from '#workflows/complaint/complaint.advance.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import type { ComplaintRecord, Timer } from './complaint-record.js';

/** The next timer that takes a complaint higher than it is. */
export interface NextClimb {
  readonly timer: Timer;
  readonly to: Rung;
}

/**
 * When a complaint climbs next by itself, by its ledger of timers. What people do not answer climbs from person to person
 * besides; that is the alerts' affair, and no rung of the complaint.
 */
export function nextClimb(record: Pick<ComplaintRecord, 'snapshot' | 'timers'>): NextClimb | undefined {
  const present = rungs.indexOf(rungOf(record.snapshot as never));
  for (const timer of record.timers) {
    const to = rungs.findLast((rung) => timer.alert.some((recipient) => recipient === rung));
    if (to && rungs.indexOf(to) > present) return { timer, to };
  }
  return undefined;
}
