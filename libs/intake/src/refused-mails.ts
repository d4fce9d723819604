/** A mail that was turned away at the door because it is too large, and who wanted to bring it. Nothing of it is kept. */
export interface RefusedMail {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly from: string;
  /** Not there where it was refused before it said for whom it is. */
  readonly to?: readonly string[];
  readonly remoteAddress: string;
  /** Bytes, as its sender said or as they came. */
  readonly size: number;
}

export interface RefusedPage {
  readonly items: readonly RefusedMail[];
  readonly next?: Pick<RefusedMail, 'at' | 'id'>;
}

/** Mails of one sender that are told of together. */
export const mostOfOneSender = 10;

/** How long it can be seen who wanted to send what was too large, in days. */
export const refusedRemembered = 90;

/** What was turned away, so that staff can ask those who wrote in vain. */
export abstract class RefusedMails {
  abstract note(mail: RefusedMail): Promise<void>;
  /** The newest first. */
  abstract page(limit: number, after?: Pick<RefusedMail, 'at' | 'id'>): Promise<RefusedPage>;
  /** The latest that came from exactly this address, the newest first. */
  abstract from(address: string): Promise<RefusedMail[]>;
}
