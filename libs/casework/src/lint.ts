import type { Policy } from '#clocks/policy.js';
import { DomainError } from '#platform/domain-error.js';
import type { DefinitionText } from './definition-text.js';
import { readStates, withAllBelow } from './definition-tree.js';
import type { Path } from './definition-tree.js';
import {
  findBrokenTags,
  findForgettable,
  findMissingBudgets,
  findUnansweredLadders,
  findUnheardClocks,
} from './lint/clocks.js';
import type { Problem } from './lint/problem.js';
import { problem } from './lint/problem.js';
import {
  findBrokenWays,
  findDeadEnds,
  findForeignKeys,
  findForeignValues,
  findMissingBeginnings,
} from './lint/shape.js';
import type { Surroundings } from './lint/surroundings.js';
import { surroundingsWith } from './lint/surroundings.js';
import { findUnreadableTexts } from './lint/texts.js';
import {
  findForeignActions,
  findForeignEvents,
  findForeignRequirements,
  findUnhandledEffects,
} from './lint/vocabulary.js';

export type { Problem } from './lint/problem.js';

/** A workflow that breaks a rule; it can be neither published nor loaded. */
export class WorkflowRefused extends DomainError {
  readonly code = 'workflow.refused';

  constructor(
    readonly workflow: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((one) => inOneLine(one)).join('\n'));
  }
}

/**
 * Everything wrong with a definition among its policies, in the order of the definition; empty when it may be published.
 * A complaint under a definition that passes can always be closed, is never without an owner and a running clock,
 * and hears every clock that runs.
 */
export function lint(life: unknown, policies: ReadonlyMap<string, Policy>): Problem[] {
  return lintAmong(life, surroundingsWith(policies));
}

/** The same, among other surroundings than those of this version of the code. */
export function lintAmong(life: unknown, surroundings: Surroundings): Problem[] {
  const foreign = findForeignValues(life);
  if (foreign.length > 0) return foreign;
  const root = readStates(life);
  const states = withAllBelow(root);
  const handling = root.children.find(({ name }) => name === 'handling');
  const closed = handling?.children.find(({ name }) => name === 'closed');
  if (!handling || !closed) return [...findForeignKeys(states), problem('stages', { where: '', path: [] })];
  return [
    ...findForeignKeys(states),
    ...findMissingBeginnings(states),
    ...findBrokenWays(states),
    ...findDeadEnds(root, handling, closed),
    ...findForgettable(handling, closed),
    ...findBrokenTags(states),
    ...findUnheardClocks(root),
    ...findForeignEvents(states, surroundings),
    ...findForeignRequirements(states),
    ...findForeignActions(states),
    ...findUnhandledEffects(states, surroundings),
    ...findMissingBudgets(states, surroundings.policies),
    ...findUnansweredLadders(surroundings.policies),
    ...findUnreadableTexts(handling, surroundings),
  ];
}

/** The problems with the lines of the text in which the definition stands, below `above`. */
export function located(problems: readonly Problem[], text: DefinitionText, above: Path = []): Problem[] {
  return problems.map((one) => (one.path ? { ...one, at: text.positionOf([...above, ...one.path]) } : one));
}

/** `workflows/published/complaint@1.json:12:5: handling.receipt: no event ever leads here [reachable]` */
export function inOneLine({ at, where, words, rule }: Problem, locale: 'en' | 'zh-CN' = 'en'): string {
  const place = [...(at ? [`${at.file}:${at.line}:${at.column}`] : []), ...(where === '' ? [] : [where])];
  return `${[...place, words[locale]].join(': ')} [${rule}]`;
}
