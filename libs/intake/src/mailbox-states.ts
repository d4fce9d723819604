/** A mailbox as the process knows it that takes its mail in; never with a password. Instants are epoch milliseconds. */
export interface MailboxState {
  /** Its address. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly teamId: string;
  /** Where it is fetched from; nothing where mail is brought to us. */
  readonly account?: { readonly host: string; readonly port: number; readonly user: string; readonly folder: string };
  /** When it was last seen that nothing was left to fetch. */
  readonly fetchedAt?: number;
  /** When the last mail came from there. */
  readonly mailAt?: number;
  /** What went wrong since then, as the mail server or the network said it. */
  readonly fault?: { readonly reason: string; readonly at: number; readonly nextTryAt: number };
  /** Somebody wants it to be tried now. */
  readonly askedAt?: number;
}

/** What happened to a mailbox. */
export type MailboxNews = Pick<MailboxState, 'fetchedAt' | 'mailAt'> & { readonly fault?: MailboxState['fault'] };

/** How the mailboxes are, told by whoever takes their mail in. */
export abstract class MailboxStates {
  /** These are the mailboxes, and no others; what is known of them stays. */
  abstract announce(mailboxes: readonly Pick<MailboxState, 'id' | 'aliases' | 'teamId' | 'account'>[]): Promise<void>;
  abstract note(id: string, news: MailboxNews): Promise<void>;
  /** In the order of their addresses. */
  abstract all(): Promise<MailboxState[]>;
  /** Asks for it to be tried now; false when it is not fetched, or not known. */
  abstract ask(id: string, at: number): Promise<boolean>;
  /** Gives the ids of those that somebody asked for, and takes the asking away. */
  abstract takeAsked(): Promise<string[]>;
}
