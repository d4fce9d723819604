import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LiveMessage } from '#platform/live-feed.js';
import { LiveFeed } from '#platform/live-feed.js';
import { TimeSource } from '#platform/time-source.js';
import type { ActingMember } from './acting-member.js';
import { ActingMembers } from './acting-member.js';
import type { FoundSession, Session, SessionStage } from './session.store.js';
import { SessionStore } from './session.store.js';

/** How long a session lasts at most, and unused, in milliseconds (ASVS 7.3). Its second step has to come soon. */
export const sessionLifetime = 12 * 3600 * 1000;
export const idleLifetime = 30 * 60 * 1000;
const secondStepLifetime = 5 * 60 * 1000;

/** That somebody was here is written down at most so often. */
const touchInterval = 60_000;

/** Whoever serves a session that has ended stops. It is named by its hash, which opens nothing. */
export interface SessionEnded extends LiveMessage {
  readonly topic: 'session';
  readonly tokenHash: string;
}

/** Where a request comes from, for its person to know it again; never a reason to let anybody in. */
export interface From {
  readonly address?: string;
  readonly browser?: string;
}

/** Who is signed in, where, and for how long. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly acting: ActingMembers,
    private readonly feed: LiveFeed,
    private readonly time: TimeSource,
  ) {}

  /** Opens one and gives its token: 256 random bits, shown to nobody but the browser. */
  async open(staffId: string, stage: SessionStage, { address, browser }: From = {}): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.time.now();
    await this.store.add({
      tokenHash: tokenHashOf(token),
      staffId,
      stage,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + (stage === 'secondFactor' ? secondStepLifetime : sessionLifetime),
      ...(address !== undefined && { address }),
      ...(browser !== undefined && { browser: browser.slice(0, 200) }),
    });
    return token;
  }

  /** The session of this token, if it opens anything. */
  async find(token: string): Promise<FoundSession | undefined> {
    const session = await this.store.find(tokenHashOf(token));
    const now = this.time.now();
    return session && session.expiresAt > now && session.lastSeenAt + idleLifetime > now ? session : undefined;
  }

  /** Whose token this is and what it lets them do, if it opens anything. */
  async memberOf(token: string): Promise<ActingMember | undefined> {
    const session = await this.find(token);
    return session && this.memberIn(session);
  }

  /** The same of somebody who does something now, which keeps the session from ending unused. */
  async memberAtWork(token: string): Promise<ActingMember | undefined> {
    const session = await this.find(token);
    if (!session) return undefined;
    const now = this.time.now();
    if (now - session.lastSeenAt >= touchInterval) await this.store.touch(session.tokenHash, now);
    return this.memberIn(session);
  }

  /** Ends it and opens another in its place: a token from before somebody proved more of themselves is worth nothing after. */
  async rotate(token: string, from: From, stage?: SessionStage): Promise<string> {
    const session = await this.find(token);
    if (!session) throw new Error('a session that has ended cannot go on');
    await this.end(session.tokenHash);
    return this.open(session.staffId, stage ?? session.stage, from);
  }

  async end(tokenHash: string): Promise<void> {
    const message: SessionEnded = { topic: 'session', tokenHash };
    await this.store.remove(tokenHash);
    this.feed.tell(message);
  }

  /** Everything that one person has open, the latest first. */
  async of(staffId: string): Promise<Session[]> {
    const now = this.time.now();
    const all = await this.store.of(staffId);
    return all.filter((one) => one.expiresAt > now && one.lastSeenAt + idleLifetime > now);
  }

  /** Ends everything that one person has open, but for the one that is kept. */
  async endAll(staffId: string, kept?: string): Promise<void> {
    for (const { tokenHash } of await this.store.of(staffId)) {
      if (tokenHash !== kept) await this.end(tokenHash);
    }
  }

  private async memberIn({ staffId, stage, peopleRevision }: FoundSession): Promise<ActingMember | undefined> {
    if (stage === 'secondFactor') return undefined;
    const member = await this.acting.find(staffId, this.time.now(), peopleRevision);
    return member && stage === 'enrolment' ? { ...member, onlyActions: ['account.own'] } : member;
  }
}

/** What a token is known by where it must not be itself. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
