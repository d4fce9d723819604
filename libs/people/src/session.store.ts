/**
 * What a session opens: everything its person may do; nothing but the second step of signing in; or nothing but setting up
 * the second factor that their role asks for.
 */
export type SessionStage = 'open' | 'secondFactor' | 'enrolment';

/** A signed-in browser. The browser holds the token; the store holds only its hash, so a stolen copy of it opens nothing. */
export interface Session {
  readonly tokenHash: string;
  readonly staffId: string;
  readonly stage: SessionStage;
  /** Instants are epoch milliseconds. */
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** Instant after which it opens nothing. */
  readonly expiresAt: number;
  /** Where it was opened from, so that its person knows it again. */
  readonly address?: string;
  readonly browser?: string;
}

/** A session as it was found, and which revision of people and teams held at that instant. */
export interface FoundSession extends Session {
  readonly peopleRevision: number;
}

export abstract class SessionStore {
  abstract add(session: Session): Promise<void>;
  abstract find(tokenHash: string): Promise<FoundSession | undefined>;
  abstract touch(tokenHash: string, at: number): Promise<void>;
  abstract remove(tokenHash: string): Promise<void>;
  /** All of one person, the latest first. */
  abstract of(staffId: string): Promise<Session[]>;
}
