import type { RuleRun } from '#rules/rule-run.js';

export type RunView = Omit<RuleRun, 'content' | 'orderedAs'>;

/** A run as it is shown: what it tries is read elsewhere, and by which right in the histories. */
export function runViewOf({ content: _content, orderedAs: _right, ...view }: RuleRun): RunView {
  return view;
}
