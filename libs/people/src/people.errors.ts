import { DomainError } from '#platform/domain-error.js';

export class SignInRefused extends DomainError {
  readonly code = 'sign-in.refused';
  constructor() {
    super('The e-mail address or the password is not right.');
  }
}

/** Somebody guesses, or is mistaken for somebody who does. */
export class TooManyTries extends DomainError {
  readonly code = 'sign-in.too-many-tries';
  /** Seconds. */
  readonly retryAfter: number;
  constructor(milliseconds: number) {
    const seconds = Math.ceil(milliseconds / 1000);
    super(`Too many attempts. The next one may come in ${seconds} seconds.`);
    this.retryAfter = seconds;
  }
}

export class CodeRefused extends DomainError {
  readonly code = 'second-factor.refused';
  constructor() {
    super('The code is not right, or was used already.');
  }
}

export class SecondFactorRequired extends DomainError {
  readonly code = 'second-factor.required';
  constructor() {
    super('Your role needs a second factor, so it can be set up anew but not taken away.');
  }
}

export class NoSecondFactor extends DomainError {
  readonly code = 'second-factor.none';
  constructor() {
    super('There is no second factor that could be confirmed or changed.');
  }
}

export class PasswordWrong extends DomainError {
  readonly code = 'password.wrong';
  constructor() {
    super('This is not your present password.');
  }
}

export class PasswordTooWeak extends DomainError {
  readonly code = 'password.too-weak';
  constructor() {
    super('A password has at least 12 characters, and is not your name or your address.');
  }
}

/** Used already, expired, or never given: which of them is nobody's business. */
export class LinkNotValid extends DomainError {
  readonly code = 'password-link.not-valid';
  constructor() {
    super('This link is not valid any more. Ask for a new one.');
  }
}

export class StaffNotFound extends DomainError {
  readonly code = 'staff.not-found';
  constructor(id: string) {
    super(`There is no member of staff ${id}.`);
  }
}

export class StaffExists extends DomainError {
  readonly code = 'staff.exists';
  constructor() {
    super('Somebody has this e-mail address already.');
  }
}

export class LastAdministrator extends DomainError {
  readonly code = 'staff.last-administrator';
  constructor() {
    super('Nobody else could administer the system. Make somebody else an administrator first.');
  }
}

export class TeamExists extends DomainError {
  readonly code = 'team.exists';
  constructor(id: string) {
    super(`There is a team ${id} already.`);
  }
}

export class TeamNotFound extends DomainError {
  readonly code = 'team.not-found';
  constructor(id: string) {
    super(`There is no team ${id}.`);
  }
}

export class SessionNotFound extends DomainError {
  readonly code = 'session.not-found';
  constructor() {
    super('You have no such session.');
  }
}

export class KeyNotFound extends DomainError {
  readonly code = 'key.not-found';
  constructor(id: string) {
    super(`There is no key ${id}.`);
  }
}

/** Whoever was identified elsewhere is nobody here. */
export class UnknownIdentity extends DomainError {
  readonly code = 'single-sign-on.unknown';
  constructor() {
    super('You were identified, but nobody of that address works here. Ask an administrator to invite you.');
  }
}

/** The other side did not answer as it should, or the browser came back too late or with another's answer. */
export class SingleSignOnFailed extends DomainError {
  readonly code = 'single-sign-on.failed';
  constructor() {
    super('Signing in at your organisation did not work. Please try again.');
  }
}

export type PeopleError =
  | SignInRefused
  | TooManyTries
  | CodeRefused
  | SecondFactorRequired
  | NoSecondFactor
  | PasswordWrong
  | PasswordTooWeak
  | LinkNotValid
  | StaffNotFound
  | StaffExists
  | LastAdministrator
  | TeamExists
  | TeamNotFound
  | SessionNotFound
  | KeyNotFound
  | UnknownIdentity
  | SingleSignOnFailed;
