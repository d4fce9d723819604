import type { Restriction, RestrictionState } from './restriction.js';

/** Where a page ended. */
export interface RestrictionPosition {
  readonly at: number;
  readonly id: string;
}

export interface RestrictionPage {
  readonly items: readonly Restriction[];
  readonly next?: RestrictionPosition;
}

/** Restrictions of customers. What is restricted, why, and what shows it leaves this store sealed with the customer's key. */
export abstract class RestrictionStore {
  /** False, and nothing stored, when there is one of this id. */
  abstract add(restriction: Restriction): Promise<boolean>;
  abstract find(id: string): Promise<Restriction | undefined>;
  /** All of these files, the latest first. */
  abstract ofCustomers(customerIds: readonly string[]): Promise<Restriction[]>;
  /** True while some customer's contacts are restricted: most houses have none, and need not look for it at every mail. */
  abstract areAnyInForce(): Promise<boolean>;
  /** Those in one of these states, the latest asked for first. */
  abstract page(
    states: readonly RestrictionState[],
    limit: number,
    after?: RestrictionPosition,
  ): Promise<RestrictionPage>;
  /** Those about which something is to be done by then, the earliest first. */
  abstract due(now: number, limit: number): Promise<Restriction[]>;
  /** False, and nothing changed, when it was changed meanwhile. */
  abstract replace(before: Restriction, after: Omit<Restriction, 'version'>): Promise<boolean>;
  /** The customers were erased: what was said of them goes, that there was one stays. */
  abstract forgetOf(customerIds: readonly string[], at: number): Promise<void>;
}
