import { DomainError } from '#platform/domain-error.js';
import type { RuleProblem } from './judge-rule.js';

export class RuleNotFound extends DomainError {
  readonly code = 'rule.not-found';
  constructor(what: string) {
    super(`There is no ${what} here. 没有该项：${what}。`);
  }
}

/** Somebody else has changed it since the client had looked. */
export class RuleChangedMeanwhile extends DomainError {
  readonly code = 'rule.changed-meanwhile';
  constructor() {
    super('Somebody has changed this since you looked. 已被他人修改，请刷新后重试。');
  }
}

/** It breaks a rule, and each place says which. */
export class RuleHasProblems extends DomainError {
  readonly code = 'rule.has-problems';
  constructor(readonly problems: readonly RuleProblem[]) {
    super(`The draft has ${problems.length} problems; mend them first. 草稿有 ${problems.length} 处问题，请先改正。`);
  }
}

const obstacles = {
  'draft-exists': 'There is a draft of it already. 已有一份草稿。',
  'not-open': 'The draft is waiting for approval or is over. 草稿正在待审，或已结束。',
  'not-proposed': 'The draft was not handed in for approval. 草稿尚未提交审批。',
  unchanged: 'The draft says the same as what counts now. 草稿与现行规则相同。',
  'own-draft':
    'A second person has to approve: you have written in this draft or handed it in. 须由另一人审批：您曾编写或提交此草稿。',
  outdated:
    'Another version was published since this draft was begun; begin a new one. 草稿开始后已发布其他版本，请另起草稿。',
  'not-tried': 'Try it first: the trial run shows what would move. 请先试运行，查看将变动的内容。',
  'own-trial': 'A second person has to order it: you have had it tried. 须由另一人下达：试运行由您发起。',
  'no-runs': 'Nothing of complaints that run depends on it, so there is nothing to try. 在办投诉与此无关，无需试运行。',
  'over-already': 'It is over already. 已经结束。',
  'unknown-field': 'There is no such field in this rule. 该规则没有此字段。',
} as const;

/** What is asked for cannot be done with this rule now. */
export class RuleRefused extends DomainError {
  readonly code = 'rule.refused';
  constructor(readonly because: keyof typeof obstacles) {
    super(obstacles[because]);
  }
}

export type RulesError = RuleNotFound | RuleChangedMeanwhile | RuleHasProblems | RuleRefused;
