/** What can become of a promise, an instruction among them. */
export type PromiseState = 'open' | 'kept' | 'keptLate' | 'broken' | 'renegotiated' | 'withdrawn';

/** What became of it, as a tag. */
export const promiseTones: Readonly<Record<PromiseState, string>> = {
  open: 'tag tag-pending',
  kept: 'tag tag-done',
  keptLate: 'tag tag-atRisk',
  broken: 'tag tag-overdue',
  renegotiated: 'tag',
  withdrawn: 'tag',
};
