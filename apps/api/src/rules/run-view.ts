import type { RuleRun } from '#rules/rule-run.js';

/** A run as it is shown: what it tries is read elsewhere. */
export function runViewOf({ content: _content, ...view }: RuleRun): Omit<RuleRun, 'content'> {
  return view;
}
