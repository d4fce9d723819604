import type { PromiseState } from './complaint.js';

/** What became of a promise, as a tag. */
export const promiseTones: Readonly<Record<PromiseState, string>> = {
  open: 'tag tag-pending',
  kept: 'tag tag-done',
  keptLate: 'tag tag-atRisk',
  broken: 'tag tag-overdue',
  renegotiated: 'tag',
  withdrawn: 'tag',
};
