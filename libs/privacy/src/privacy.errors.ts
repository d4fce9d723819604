import { DomainError } from '#platform/domain-error.js';

/** Nothing more can be written about a person whose key was destroyed. */
export class PersonErased extends DomainError {
  readonly code = 'person.erased';
  constructor() {
    super('This customer has been erased: nothing can be added any more. 该客户资料已抹除，不能再添加内容。');
  }
}

export type PrivacyError = PersonErased;
