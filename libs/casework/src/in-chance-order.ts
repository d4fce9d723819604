import { randomInt } from 'node:crypto';
import type { TimedComplaint } from './complaint.store.js';

/** Enough for two of a batch to get the same chance hardly ever. */
const chances = 2 ** 32;

/**
 * Those whose deadline has passed before those who are only reminded, and else by chance: the alarm goes in the order of
 * time and so would the sweep of every worker, and whoever takes the same complaint at the same moment does it twice.
 */
export function inChanceOrder(due: readonly TimedComplaint[]): TimedComplaint[] {
  return due
    .map((complaint) => ({ complaint, place: Number(complaint.isReminder) * chances + randomInt(chances) }))
    .sort((one, other) => one.place - other.place)
    .map(({ complaint }) => complaint);
}
