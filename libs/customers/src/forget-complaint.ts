import { Injectable } from '@nestjs/common';
import type { ClosedComplaint } from '#casework/kept-complaints.js';
import { KeptComplaints } from '#casework/kept-complaints.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { ErasureRefused } from './customers.errors.js';
import { DueForPurge } from './due-for-purge.js';
import { EraseCustomer } from './erase-customer.js';
import { ForgetCopies } from './forget-copies.js';

/** Who wants a file erased of which nothing is left, and why. */
export interface Order {
  readonly by: string;
  readonly reason: string;
}

/**
 * Destroys the key of one complaint, and with it everything that was sealed with it. What is counted, the chain and the seals
 * stay as they are. A customer's file goes with the last complaint of it. Done again it finishes what was left undone.
 */
@Injectable()
export class ForgetComplaint {
  constructor(
    private readonly kept: KeptComplaints,
    private readonly due: DueForPurge,
    private readonly erasure: EraseCustomer,
    private readonly copies: ForgetCopies,
    private readonly vault: PersonVault,
  ) {}

  /**
   * @param at epoch milliseconds
   * @returns nothing, and nothing done, when something has happened to it since it was read
   */
  async forget(
    { id, version, customerId }: Pick<ClosedComplaint, 'id' | 'version' | 'customerId'>,
    order: Order,
    at: number,
  ): Promise<{ readonly isCustomerErased: boolean } | undefined> {
    if (!(await this.kept.markPurged({ id, version }, at))) return undefined;
    await this.vault.erase(keyNameOf(customerId, id));
    await this.copies.forget({ complaintId: id });
    return { isCustomerErased: await this.eraseIfNothingIsLeft(customerId, order) };
  }

  private async eraseIfNothingIsLeft(customerId: string, { by, reason }: Order): Promise<boolean> {
    const family = await this.due.familyOf(customerId);
    const [speaker] = family;
    if (!speaker || speaker.erasedAt !== undefined) return false;
    if (await this.kept.areLeftOf(family.map(({ id }) => id))) return false;
    try {
      await this.erasure.carryOut(family, by, reason);
      return true;
    } catch (error) {
      // Somebody put it on hold in this very moment.
      if (error instanceof ErasureRefused) return false;
      throw error;
    }
  }
}
