import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintRecord } from './complaint-record.js';
import { migrate } from './migrate.js';
import type { Move, MoveRefusal, Order } from './move.js';
import { isMoveRefusal } from './move.js';
import type { Rulebooks } from './rulebooks.js';

/**
 * Has running complaints of every earlier version go on under this one, each state under its own name. Where a state is no
 * more, the complaints in it cannot go, and are named; a migration file says where they go (`migrate-file.ts`).
 * @throws RulebookUnknown when it is not published here
 */
export function toVersion(version: number, rulebooks: Rulebooks): Move {
  const { name } = rulebooks.definition(version);
  return {
    concerns: ({ pins: { workflow }, snapshot }) =>
      workflow.name === name && workflow.version < version && !isClosed(snapshot),
    make: (complaint, order, recordedAt) => {
      const migration = { workflow: name, from: complaint.pins.workflow.version, to: version, states: {} };
      return migrate(complaint, migration, rulebooks, order, recordedAt);
    },
  };
}

/** Has complaints go on under the newest version. */
export function toNewest(rulebooks: Rulebooks): Move {
  return toVersion(rulebooks.currentRulebook().pins.workflow.version, rulebooks);
}

/** Whether another complaint can be merged into this one without more: the versions before 7 know no such event. */
export function hearsJoining({ pins }: Pick<ComplaintRecord, 'pins'>, rulebooks: Rulebooks): boolean {
  return rulebooks.rulebookFor(pins).machine.events.includes('complaint.joined');
}

/** The complaint as it takes another one in: as it is, or else under the newest version of the workflow. */
export function readyToJoin(
  complaint: ComplaintRecord,
  order: Order,
  rulebooks: Rulebooks,
): ComplaintRecord | MoveRefusal {
  const move = toNewest(rulebooks);
  if (hearsJoining(complaint, rulebooks) || !move.concerns(complaint)) return complaint;
  const moved = move.make(complaint, order, order.at);
  return isMoveRefusal(moved) ? moved : moved.complaint;
}

function isClosed(snapshot: unknown): boolean {
  return (snapshot as { context: ComplaintContext }).context.closedAt !== undefined;
}
