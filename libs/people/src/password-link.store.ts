/** What a link in a mail is for. */
export type LinkPurpose = 'invitation' | 'reset';

/** A link by which somebody chooses a password. Its token stands in the mail alone; here is the hash of it. */
export interface PasswordLink {
  readonly tokenHash: string;
  readonly staffId: string;
  readonly purpose: LinkPurpose;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export abstract class PasswordLinkStore {
  /** Puts a link in the place of every other that this person was given. */
  abstract replace(link: PasswordLink): Promise<void>;
  abstract find(tokenHash: string): Promise<PasswordLink | undefined>;
  /** Takes a link away, for the one who gets it to use; nothing when somebody has, or there was none. */
  abstract take(tokenHash: string): Promise<PasswordLink | undefined>;
}
