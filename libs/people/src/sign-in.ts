import { Injectable } from '@nestjs/common';
import { nobodysPassword, passwordMatches } from './password.js';
import { CodeRefused, SignInRefused } from './people.errors.js';
import { SecondFactors } from './second-factor.js';
import type { SessionStage } from './session.store.js';
import type { From } from './sessions.js';
import { Sessions } from './sessions.js';
import { SignInTries } from './sign-in-tries.js';
import type { StaffCredentials } from './staff.js';
import { StaffStore } from './staff.store.js';

/** A session that was opened, and what it lets its browser do: everything, or the next step alone. */
export interface SignedIn {
  readonly token: string;
  readonly stage: SessionStage;
}

/** How people come in: a password, and a code of their authenticator where they have one. */
@Injectable()
export class SignIn {
  constructor(
    private readonly staff: StaffStore,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly tries: SignInTries,
  ) {}

  /**
   * The first step. For an unknown address, a wrong password, somebody who was invited but has not come, and somebody who
   * left, the same is done and the same is said.
   * @throws SignInRefused, TooManyTries
   */
  async signIn(email: string, password: string, from: From = {}): Promise<SignedIn> {
    const account = email.trim().toLowerCase();
    if (from.address !== undefined) await this.tries.begin('address', from.address);
    await this.tries.begin('account', account);
    const credentials = await this.staff.findByEmail(account);
    const right = await passwordMatches(credentials?.passwordHash ?? (await nobodysPassword), password);
    if (!right || credentials?.passwordHash === undefined || credentials.leftAt !== undefined)
      throw new SignInRefused();
    await this.tries.succeeded('account', account);
    if (from.address !== undefined) await this.tries.giveBack('address', from.address);
    return this.openFor(credentials, from);
  }

  /**
   * The second step, by a code of the authenticator or a recovery code. The token of the first step ends.
   * @throws CodeRefused, TooManyTries
   */
  async proveSecondFactor(token: string, code: string, from: From = {}): Promise<SignedIn> {
    const session = await this.sessions.find(token);
    const credentials = session?.stage === 'secondFactor' ? await this.staff.credentialsOf(session.staffId) : undefined;
    if (!credentials || credentials.leftAt !== undefined) throw new CodeRefused();
    await this.factors.prove(credentials, code);
    return { token: await this.sessions.rotate(token, from, 'open'), stage: 'open' };
  }

  /** For somebody whom another house has identified: it has asked for a second factor as it sees fit. */
  async letIn({ id }: StaffCredentials, from: From): Promise<SignedIn> {
    return { token: await this.sessions.open(id, 'open', from), stage: 'open' };
  }

  private async openFor({ id, roles, secondFactor }: StaffCredentials, from: From): Promise<SignedIn> {
    const stage = secondFactor ? 'secondFactor' : this.factors.isRequiredOf(roles) ? 'enrolment' : 'open';
    return { token: await this.sessions.open(id, stage, from), stage };
  }
}
