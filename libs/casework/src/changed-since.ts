import type { PersonSeal } from '#privacy/person-seal.js';
import type { FieldChange } from './changed-fields.js';
import { changedFields } from './changed-fields.js';
import { ComplaintChangedMeanwhile } from './casework.errors.js';
import type { StoredComplaint } from './complaint.store.js';
import { isContradiction, stateAt } from './replay.js';
import type { Rulebooks } from './rulebooks.js';

/** The longest history that is told again while others wait for the same process: about a tenth of a second. */
const longestReplay = 300;

/** The most that is told in one answer, of events and of fields; who has missed more reads the complaint. */
const most = 100;

/**
 * The refusal of a change by somebody who had looked at an earlier version, with everything that is different now.
 * @param seal opens the customer's texts, where they are sealed
 */
export function changedSince(
  complaint: StoredComplaint,
  expected: number,
  rulebooks: Rulebooks,
  seal?: PersonSeal,
): ComplaintChangedMeanwhile {
  const since = complaint.history
    .filter(({ sequence }) => sequence > expected)
    .slice(-most)
    .map(({ sequence, event }) => ({ sequence, event: event.type, at: event.at }));
  const changes = changesSince(complaint, expected, rulebooks);
  return new ComplaintChangedMeanwhile(complaint.version, since, seal ? seal.openAll(changes) : changes);
}

function changesSince(complaint: StoredComplaint, expected: number, rulebooks: Rulebooks): FieldChange[] | undefined {
  if (expected > Math.min(complaint.version, longestReplay)) return undefined;
  const before = stateAt(complaint.history, expected, rulebooks);
  return isContradiction(before) ? undefined : changedFields(before, complaint).slice(0, most);
}
