import type { RuleRun } from '#rules/rule-run.js';

export type RunView = Omit<RuleRun, 'content'>;

/** A run as it is shown: what it tries is read elsewhere. */
export function runViewOf({ content: _content, ...view }: RuleRun): RunView {
  return view;
}
