import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LiveMessage } from '#platform/live-feed.js';
import { LiveFeed } from '#platform/live-feed.js';
import { TimeSource } from '#platform/time-source.js';
import type { ActingMember } from './acting-member.js';
import { ActingMembers } from './acting-member.js';
import { hashPassword, passwordMatches } from './password.js';
import { SignInRefused } from './people.errors.js';
import { SessionStore } from './session.store.js';
import type { StaffMember } from './staff.js';
import { StaffStore } from './staff.store.js';

/** How long a session lasts at most, in milliseconds. */
export const sessionLifetime = 12 * 3600 * 1000;

/** Compared with when there is no such person, so that the answer takes as long as for a wrong password. */
const nobody = hashPassword('nobody has this password');

/** Whoever serves a session that has ended stops. It is named by its hash, which opens nothing. */
export interface SessionEnded extends LiveMessage {
  readonly topic: 'session';
  readonly tokenHash: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly staff: StaffStore,
    private readonly acting: ActingMembers,
    private readonly sessions: SessionStore,
    private readonly feed: LiveFeed,
    private readonly time: TimeSource,
  ) {}

  /**
   * Opens a session and gives its token: 256 random bits, shown to nobody but the browser.
   * @throws SignInRefused for an unknown address and for a wrong password alike.
   */
  async signIn(email: string, password: string): Promise<{ token: string; member: StaffMember }> {
    const credentials = await this.staff.findByEmail(email);
    const right = await passwordMatches(credentials?.passwordHash ?? (await nobody), password);
    if (!credentials || !right) throw new SignInRefused();
    const token = randomBytes(32).toString('base64url');
    await this.sessions.add({
      tokenHash: tokenHashOf(token),
      staffId: credentials.id,
      expiresAt: this.time.now() + sessionLifetime,
    });
    const { passwordHash, ...member } = credentials;
    return { token, member };
  }

  /** Whose token this is, if it opens anything. */
  async memberOf(token: string): Promise<ActingMember | undefined> {
    const session = await this.sessions.find(tokenHashOf(token));
    const now = this.time.now();
    return session && session.expiresAt > now ? this.acting.find(session.staffId, now) : undefined;
  }

  async signOut(token: string): Promise<void> {
    const message: SessionEnded = { topic: 'session', tokenHash: tokenHashOf(token) };
    await this.sessions.remove(message.tokenHash);
    this.feed.tell(message);
  }
}

/** What a session is known by where its token must not be. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
