import { Injectable } from '@nestjs/common';
import { hashPassword, passwordMatches } from './password.js';
import { PasswordTooWeak, PasswordWrong, SessionNotFound, StaffNotFound } from './people.errors.js';
import type { OfferedFactor } from './second-factor.js';
import { SecondFactors } from './second-factor.js';
import type { Session } from './session.store.js';
import type { From } from './sessions.js';
import { Sessions, tokenHashOf } from './sessions.js';
import { SignInTries } from './sign-in-tries.js';
import type { StaffCredentials, StaffMember } from './staff.js';
import { StaffStore } from './staff.store.js';

/** How somebody's own sign-in stands. */
export interface AccountState {
  readonly secondFactor: { readonly isOn: boolean; readonly isRequired: boolean; readonly recoveryCodesLeft: number };
}

/** What people do about their own sign-in. Whatever makes it safer or weaker asks for the password again. */
@Injectable()
export class Account {
  constructor(
    private readonly staff: StaffStore,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly tries: SignInTries,
  ) {}

  async state(id: string): Promise<AccountState> {
    const { roles, secondFactor, recoveryCodes = [] } = await this.credentialsOf(id);
    return {
      secondFactor: {
        isOn: secondFactor !== undefined,
        isRequired: this.factors.isRequiredOf(roles),
        recoveryCodesLeft: recoveryCodes.length,
      },
    };
  }

  /**
   * Changes the password, and ends every session but a new one in the place of this.
   * @returns the token of the new one
   * @throws PasswordWrong, PasswordTooWeak, TooManyTries
   */
  async changePassword(token: string, id: string, present: string, next: string, from: From): Promise<string> {
    const credentials = await this.ensureIsThem(id, present);
    await this.staff.setPassword(id, await hashOfGood(next, credentials));
    const renewed = await this.sessions.rotate(token, from);
    await this.sessions.endAll(id, tokenHashOf(renewed));
    return renewed;
  }

  /** @throws PasswordWrong, TooManyTries */
  async offerSecondFactor(id: string, password: string): Promise<OfferedFactor> {
    return this.factors.offer(await this.ensureIsThem(id, password));
  }

  /**
   * @returns the recovery codes, and the token of the session that goes on in the place of this; every other one ends
   * @throws NoSecondFactor, CodeRefused, TooManyTries
   */
  async confirmSecondFactor(
    token: string,
    id: string,
    code: string,
    from: From,
  ): Promise<{ recoveryCodes: string[]; token: string }> {
    const recoveryCodes = await this.factors.confirm(id, code);
    const renewed = await this.sessions.rotate(token, from, 'open');
    await this.sessions.endAll(id, tokenHashOf(renewed));
    return { recoveryCodes, token: renewed };
  }

  /** @throws PasswordWrong, SecondFactorRequired, TooManyTries */
  async removeSecondFactor(id: string, password: string): Promise<void> {
    await this.factors.remove(await this.ensureIsThem(id, password));
  }

  /** @throws PasswordWrong, NoSecondFactor, TooManyTries */
  async renewRecoveryCodes(id: string, password: string): Promise<string[]> {
    return this.factors.renewRecoveryCodes(await this.ensureIsThem(id, password));
  }

  async sessionsOf(id: string): Promise<Session[]> {
    return this.sessions.of(id);
  }

  /** @throws SessionNotFound also for another person's */
  async endSession(id: string, tokenHash: string): Promise<void> {
    const theirs = await this.sessions.of(id);
    if (!theirs.some((one) => one.tokenHash === tokenHash)) throw new SessionNotFound();
    await this.sessions.end(tokenHash);
  }

  private async ensureIsThem(id: string, password: string): Promise<StaffCredentials> {
    const credentials = await this.credentialsOf(id);
    await this.tries.begin('account', credentials.email);
    const { passwordHash } = credentials;
    if (passwordHash === undefined || !(await passwordMatches(passwordHash, password))) throw new PasswordWrong();
    await this.tries.succeeded('account', credentials.email);
    return credentials;
  }

  private async credentialsOf(id: string): Promise<StaffCredentials> {
    const credentials = await this.staff.credentialsOf(id);
    if (!credentials) throw new StaffNotFound(id);
    return credentials;
  }
}

/** Shorter ones are guessed; rules about signs only make people write them down (ASVS 6.2). */
export const shortestPassword = 12;

/**
 * The hash of a password that may be used.
 * @throws PasswordTooWeak
 */
export async function hashOfGood(
  password: string,
  { email, name }: Pick<StaffMember, 'email' | 'name'>,
): Promise<string> {
  const known = [email, email.split('@')[0] ?? '', name].map((one) => one.toLowerCase());
  if ([...password].length < shortestPassword || known.includes(password.toLowerCase())) throw new PasswordTooWeak();
  return hashPassword(password);
}
