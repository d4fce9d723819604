/** What of a customer somebody looked at. */
export const readKinds = [
  'complaint',
  'history',
  'messages',
  'message',
  'file',
  'original',
  'mails',
  'customer',
  'customers',
  'contact',
  'export',
  'search',
  /** Subjects, titles and the like of many, as a list shows them: which list is its detail. */
  'list',
  /** A mail that belongs to nothing; which one is its detail. */
  'suspendedMail',
] as const;
export type ReadKind = (typeof readKinds)[number];

/** Somebody saw something that tells of a customer. */
export interface Read {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The member of staff. */
  readonly by: string;
  readonly what: ReadKind;
  /** Reference of the complaint. */
  readonly ref?: string;
  /** The customer's file. */
  readonly customerId?: string;
  /** Which one of several: the file, the message. */
  readonly detail?: string;
  /** Why, where it had to be said. */
  readonly reason?: string;
}

/** Which reads to list: of one complaint, of one customer, by one person, of one kind, or within a time. */
export interface ReadFilter extends Pick<Partial<Read>, 'ref' | 'customerId' | 'by' | 'what'> {
  /** Epoch milliseconds, the first instant and the one after the last. */
  readonly from?: number;
  readonly until?: number;
}

export interface ReadPage {
  readonly items: readonly Read[];
  readonly next?: Pick<Read, 'at' | 'id'>;
}

/** Who saw what. Entries are added, and never changed. */
export abstract class ReadLog {
  /** They are on disk when this resolves. */
  abstract note(...reads: readonly Read[]): Promise<void>;
  /** The latest first, after this place in that order. */
  abstract page(filter: ReadFilter, limit: number, after?: Pick<Read, 'at' | 'id'>): Promise<ReadPage>;
}
