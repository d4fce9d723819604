import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { hashOfGood } from './account.js';
import { LinkNotValid } from './people.errors.js';
import type { LinkPurpose } from './password-link.store.js';
import { PasswordLinkStore } from './password-link.store.js';
import { Sessions, tokenHashOf } from './sessions.js';
import type { StaffCredentials } from './staff.js';
import { StaffStore } from './staff.store.js';

/** How long each is good, in milliseconds: who was invited may be on holiday; who asked for a new password waits for it. */
export const linkLifetime: Readonly<Record<LinkPurpose, number>> = {
  invitation: 7 * 24 * 3_600_000,
  reset: 3_600_000,
};

/** Links by which somebody chooses a password: one at a time for each person, used once, good for a while. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly links: PasswordLinkStore,
    private readonly staff: StaffStore,
    private readonly sessions: Sessions,
    private readonly time: TimeSource,
  ) {}

  /** Gives the token of a new link: 256 random bits, for the mail and nobody else. Every earlier one opens nothing. */
  async make(staffId: string, purpose: LinkPurpose): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = this.time.now() + linkLifetime[purpose];
    await this.links.replace({ tokenHash: tokenHashOf(token), staffId, purpose, expiresAt });
    return token;
  }

  /**
   * Uses a link to choose a password. Everything that the person had open ends.
   * @throws LinkNotValid, PasswordTooWeak; a password that is too weak does not use up the link
   */
  async choosePassword(token: string, password: string): Promise<void> {
    const tokenHash = tokenHashOf(token);
    const found = await this.links.find(tokenHash);
    const person =
      found && found.expiresAt > this.time.now() ? await this.staff.credentialsOf(found.staffId) : undefined;
    if (!person || person.leftAt !== undefined) throw new LinkNotValid();
    const passwordHash = await hashOfGood(password, person);
    // Of two who use it at once, one chooses.
    if (!(await this.links.take(tokenHash))) throw new LinkNotValid();
    await this.staff.setPassword(person.id, passwordHash);
    await this.sessions.endAll(person.id);
  }

  /** Whom a link to choose another password may be sent to: whoever works here and has come in by one before. */
  async whoMayReset(email: string): Promise<StaffCredentials | undefined> {
    const person = await this.staff.findByEmail(email);
    return person?.leftAt === undefined ? person : undefined;
  }
}
