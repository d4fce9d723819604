import type { Care } from './care.js';

/** What somebody told us with one complaint that they need. Who they are nobody has proved, so it goes for that complaint alone. */
export interface SaidNeeds {
  readonly complaintId: string;
  /** The file of the complaint. */
  readonly customerId: string;
  readonly care: Care;
}

/** Needs that were told with complaints, one for each; they leave this store sealed with the customer's key. */
export abstract class SaidNeedsStore {
  /** In place of what was told with this complaint before. */
  abstract put(said: SaidNeeds): Promise<void>;
  abstract find(complaintId: string): Promise<SaidNeeds | undefined>;
  abstract ofCustomers(customerIds: readonly string[]): Promise<SaidNeeds[]>;
  /** @returns false when there was nothing */
  abstract remove(complaintId: string): Promise<boolean>;
  abstract removeOf(customerIds: readonly string[]): Promise<void>;
  /** Those whose time is over by then (epoch milliseconds). @returns how many */
  abstract removeEnded(instant: number): Promise<number>;
}
