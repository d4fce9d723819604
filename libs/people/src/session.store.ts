/** A signed-in browser. The browser holds the token; the store holds only its hash, so a stolen copy of it opens nothing. */
export interface Session {
  readonly tokenHash: string;
  readonly staffId: string;
  /** Instant after which it opens nothing, epoch milliseconds. */
  readonly expiresAt: number;
}

export abstract class SessionStore {
  abstract add(session: Session): Promise<void>;
  abstract find(tokenHash: string): Promise<Session | undefined>;
  abstract remove(tokenHash: string): Promise<void>;
}
