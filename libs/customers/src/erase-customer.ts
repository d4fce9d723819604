import { Injectable } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { Customer, CustomerEntry } from './customer.js';
import { factNames } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import { ErasureRefused } from './customers.errors.js';
import { ForgetCopies } from './forget-copies.js';

/** More complaints than anybody has; what is not looked at would be erased unasked. */
const mostComplaints = 100_000;

/**
 * Erases a customer: the key of their file, and of every file that was merged into it, is destroyed, and with it everything
 * that was ever sealed with it. Complaints and their histories stay, and say nothing of the person any more.
 */
@Injectable()
export class EraseCustomer {
  constructor(
    private readonly files: CustomerFiles,
    private readonly complaints: ComplaintStore,
    private readonly vault: PersonVault,
    private readonly copies: ForgetCopies,
    private readonly time: TimeSource,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The first person asks, and a second one agrees by asking too, where the house wants four eyes. Asked again, it is
   * finished if something kept it from its end.
   * @throws CustomerNotFound, ErasureRefused
   */
  async erase(id: string, by: string, reason: string): Promise<Customer> {
    const customer = await this.files.speaker(await this.files.get(id));
    if (customer.erasedAt !== undefined) return customer;
    const family = await this.files.family(customer);
    await this.refuseIfNeeded(family);
    if (this.configuration.ERASURE_FOUR_EYES === 'yes') {
      const asked = customer.erasureAsked;
      if (!asked) return this.ask(customer, by, reason);
      if (asked.by === by) throw new ErasureRefused('same-person');
    }
    return this.carryOut(family, by, reason);
  }

  /** What asked for the erasure is taken back. */
  async withdraw(id: string, by: string, reason: string): Promise<Customer> {
    return this.files.update(id, ({ erasureAsked }) =>
      erasureAsked ? { erasureAsked: undefined, entry: this.entry('released', by, reason) } : undefined,
    );
  }

  /** Legal hold: it may be neither erased nor purged until it is released. @throws ErasureRefused when it is too late */
  async hold(id: string, by: string, reason: string): Promise<Customer> {
    return this.files.update(id, ({ erasedAt }) => {
      if (erasedAt !== undefined) throw new ErasureRefused('erased');
      return { hold: { reason, by, at: this.time.now() }, entry: this.entry('held', by, reason) };
    });
  }

  async release(id: string, by: string, reason: string): Promise<Customer> {
    return this.files.update(id, ({ hold }) =>
      hold ? { hold: undefined, entry: this.entry('released', by, reason) } : undefined,
    );
  }

  /** Without asking a second person, for whoever has looked already. @throws ErasureRefused */
  async carryOut(family: readonly Customer[], by: string, reason: string): Promise<Customer> {
    await this.refuseIfNeeded(family);
    const [speaker] = family;
    if (!speaker) throw new Error('nobody is to be erased');
    await this.copies.forgetUnplaced(family);
    // Then the keys: from here on nobody can read anything, whatever else may fail; asked again, the rest is done.
    for (const { id } of family) await this.vault.erase(id);
    await this.copies.forget({ personIds: family.map(({ id }) => id) });
    const gone = Object.fromEntries(factNames.map((fact) => [fact, undefined]));
    for (const { id } of family.toReversed())
      await this.files.update(id, () => ({
        facts: gone,
        reaches: [],
        care: undefined,
        erasureAsked: undefined,
        erasedAt: this.time.now(),
        entry: this.entry('erased', by, reason),
      }));
    return this.files.get(speaker.id);
  }

  private async ask(customer: Customer, by: string, reason: string): Promise<Customer> {
    return this.files.update(customer.id, () => ({
      erasureAsked: { reason, by, at: this.time.now() },
      entry: this.entry('erasureAsked', by, reason),
    }));
  }

  private async refuseIfNeeded(family: readonly Customer[]): Promise<void> {
    if (family.some(({ hold }) => hold !== undefined)) throw new ErasureRefused('held');
    const ids = family.map(({ id }) => id);
    const complaints = await this.complaints.ofCustomers(ids, mostComplaints);
    if (complaints.some(({ snapshot }) => stageOf(snapshot as ComplaintSnapshot) !== 'closed'))
      throw new ErasureRefused('complaint-open');
  }

  private entry(act: CustomerEntry['act'], by: string, reason: string): CustomerEntry {
    return { act, at: this.time.now(), by, reason };
  }
}
