import type { Customer, CustomerEntry, CustomerFacts } from './customer.js';
import type { Reach } from './reach.js';

/** A file that begins. */
export interface NewCustomer extends CustomerFacts {
  readonly id: string;
  readonly reaches: readonly (Reach & { readonly isConfirmed: boolean })[];
}

/** What becomes of a file. A fact that is undefined is taken out. */
export interface CustomerChange {
  readonly facts?: { readonly [K in keyof CustomerFacts]: CustomerFacts[K] | undefined };
  /** The whole list, when it changes. */
  readonly reaches?: NewCustomer['reaches'];
  readonly mergedInto?: string | undefined;
  readonly care?: Customer['care'] | undefined;
  readonly hold?: Customer['hold'] | undefined;
  readonly erasureAsked?: Customer['erasureAsked'] | undefined;
  readonly erasedAt?: number;
  readonly notSameAs?: string;
  readonly seenWith?: string;
  readonly entry?: CustomerEntry;
}

/** The files of customers. What says who somebody is leaves this store sealed and is found by blind indexes alone. */
export abstract class CustomerStore {
  /** The file as it begins; nothing, and nothing stored, when there is one of this id, or one that has one of its addresses. */
  abstract add(customer: NewCustomer, entry: CustomerEntry): Promise<Customer | undefined>;
  abstract find(id: string): Promise<Customer | undefined>;
  /** The files that have one of these addresses or numbers; each is one file's at most. */
  abstract withReaches(reaches: readonly Reach[]): Promise<Customer[]>;
  /** The files that have a telephone number which ends so (`tailFrom`). */
  abstract withPhoneTail(tail: string, limit: number): Promise<Customer[]>;
  abstract withName(name: string, limit: number): Promise<Customer[]>;
  abstract withIdNumber(idNumber: string, limit: number): Promise<Customer[]>;
  abstract mergedInto(ids: readonly string[]): Promise<Customer[]>;
  /** Files that nothing has happened to since this instant (epoch milliseconds), the oldest first. */
  abstract untouchedSince(instant: number, limit: number, after?: string): Promise<Customer[]>;
  /** About how many files there are. */
  abstract count(): Promise<number>;
  /** Ids of files in which a customer's needs have been kept until then or longer than that, the longest first. */
  abstract careEndedBy(instant: number, limit: number): Promise<string[]>;
  /** Files that something has happened to at or after this instant (epoch milliseconds), the earliest first. */
  abstract changedSince(instant: number): AsyncIterable<Customer>;
  /**
   * Changes a file if it is still what it was.
   * @returns false, and nothing changed, when it was changed meanwhile
   * @throws ReachTaken when another file has one of its new addresses
   */
  abstract change(before: Customer, change: CustomerChange, at: number): Promise<boolean>;
}
