import { DomainError } from '#platform/domain-error.js';

export class SignInRefused extends DomainError {
  readonly code = 'sign-in.refused';
  constructor() {
    super('The e-mail address or the password is not right.');
  }
}

export type PeopleError = SignInRefused;
