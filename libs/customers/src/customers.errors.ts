import { DomainError } from '#platform/domain-error.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { limitsRefusals } from './restriction-rules.js';

export class CustomerNotFound extends DomainError {
  readonly code = 'customer.not-found';
  constructor(id: string) {
    super(`There is no customer "${id}".`);
  }
}

export class CustomerChangedMeanwhile extends DomainError {
  readonly code = 'customer.changed-meanwhile';
  constructor(readonly version: number) {
    super('Somebody has changed this file since you looked. 该资料已被他人修改，请刷新后重试。');
  }
}

/** The address or number stands in another file. */
export class ReachTaken extends DomainError {
  readonly code = 'customer.reach-taken';
  /** @param other the file that has it */
  constructor(readonly other: string | undefined) {
    super('Another file has this address or number; merge the two. 该联系方式属于另一份客户资料，可合并两份资料。');
  }
}

export class ReachUnreadable extends DomainError {
  readonly code = 'customer.reach-unreadable';
  constructor() {
    super('This is neither an e-mail address nor a telephone nor customer number. 无法识别为邮箱、电话或客户号。');
  }
}

const mergeObstacles = {
  itself: 'A file cannot be merged into itself. 不能与自身合并。',
  merged: 'One of the files speaks through another one already. 其中一份资料已被合并。',
  erased: 'An erased customer cannot be merged. 已抹除的客户不能合并。',
  'not-merged': 'This file was not merged. 该资料未被合并。',
} as const;

export class MergeRefused extends DomainError {
  readonly code = 'customer.merge-refused';
  constructor(readonly because: keyof typeof mergeObstacles) {
    super(mergeObstacles[because]);
  }
}

const erasureObstacles = {
  held: 'This file is on legal hold. 该资料处于法律保全中。',
  'complaint-open': 'A complaint of this customer is still open. 该客户尚有未结案的投诉。',
  'same-person': 'A second person has to agree to the erasure. 抹除须由另一人复核。',
  erased: 'This customer was erased. 该客户资料已抹除。',
} as const;

export class ErasureRefused extends DomainError {
  readonly code = 'customer.erasure-refused';
  constructor(readonly because: keyof typeof erasureObstacles) {
    super(erasureObstacles[because]);
  }
}

export class CustomerErased extends DomainError {
  readonly code = 'customer.erased';
  constructor() {
    super('This customer was erased. 该客户资料已抹除。');
  }
}

const careObstacles = {
  nothing: { en: 'No need and no reason was chosen.', 'zh-CN': '未选择任何需要或原因。' },
  dates: {
    en: 'Consent is given before it is recorded, and kept until a later day, for two years at most.',
    'zh-CN': '同意须早于登记，保存期限须晚于今天且不超过两年。',
  },
  withdrawn: {
    en: 'The customer has taken their consent back since; ask them anew.',
    'zh-CN': '客户其后已撤回同意，须重新征得同意。',
  },
} as const satisfies Record<string, Words>;

export class CareRefused extends DomainError {
  readonly code = 'customer.care-refused';
  constructor(readonly because: keyof typeof careObstacles) {
    super(`${careObstacles[because].en} ${careObstacles[because]['zh-CN']}`);
  }
}

export class RestrictionNotFound extends DomainError {
  readonly code = 'restriction.not-found';
  constructor(id: string) {
    super(`This customer has no restriction "${id}". 该客户没有此项限制。`);
  }
}

const restrictionObstacles = {
  ...limitsRefusals,
  'asked-already': {
    en: 'A restriction of this customer waits for approval already.',
    'zh-CN': '该客户已有待审批的限制。',
  },
  'same-person': {
    en: 'Somebody else than whoever asked for it has to decide.',
    'zh-CN': '须由申请人以外的人审批。',
  },
  'not-yours': { en: 'Only whoever asked for it takes it back.', 'zh-CN': '仅申请人可以撤回。' },
  'decided-already': {
    en: 'Somebody has decided about it already, or it is over.',
    'zh-CN': '该限制已被他人处理，或已结束。',
  },
  'about-you': {
    en: 'A complaint of this customer is about you: somebody else has to deal with it.',
    'zh-CN': '该客户的投诉涉及您本人，须由他人处理。',
  },
  'evidence-elsewhere': {
    en: 'What is to show the conduct does not belong to a complaint of this customer.',
    'zh-CN': '所列依据不属于该客户的投诉。',
  },
} as const satisfies Record<string, Words>;

export class RestrictionRefused extends DomainError {
  readonly code = 'restriction.refused';
  constructor(readonly because: keyof typeof restrictionObstacles) {
    super(`${restrictionObstacles[because].en} ${restrictionObstacles[because]['zh-CN']}`);
  }
}

export type CustomersError =
  | CareRefused
  | CustomerErased
  | RestrictionNotFound
  | RestrictionRefused
  | ErasureRefused
  | CustomerNotFound
  | CustomerChangedMeanwhile
  | ReachTaken
  | ReachUnreadable
  | MergeRefused;
