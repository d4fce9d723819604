import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Care } from './care.js';
import { longestCare } from './care.js';
import type { Customer } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerStore } from './customer.store.js';
import { CareRefused, CustomerErased } from './customers.errors.js';

/** Complaints of a customer that are looked through for those that are open. */
const mostComplaints = 200;

/** Files that one round looks at. */
const mostEnding = 200;

/** It says nothing of what the customer needs: that is in the file, for those who have to know. */
const explanation = '特别需要见客户资料。 Needs are in the customer’s file.';

/** What customers need: recorded with their consent only, used, and gone when they take it back or its time is over. */
@Injectable()
export class CustomerCare {
  constructor(
    private readonly files: CustomerFiles,
    private readonly store: CustomerStore,
    private readonly complaints: ComplaintStore,
    private readonly casework: Casework,
    private readonly time: TimeSource,
  ) {}

  /**
   * Keeps what the customer needs in place of what was kept before. A manager hears of each complaint that is open.
   * @throws CustomerNotFound, CustomerErased, CareRefused
   */
  async record(
    id: string,
    given: Omit<Care, 'recordedAt' | 'recordedBy'>,
    by: Extract<Actor, { kind: 'staff' }>,
  ): Promise<Customer> {
    const now = this.time.now();
    const { id: speakerId, erasedAt } = await this.files.speaker(await this.files.get(id));
    if (erasedAt !== undefined) throw new CustomerErased();
    if (given.drivers.length === 0 && given.needs.length === 0) throw new CareRefused('nothing');
    if (given.consent.at > now || given.until <= now || given.until > now + longestCare) throw new CareRefused('dates');
    const care: Care = { ...given, recordedAt: now, recordedBy: by.id };
    const entry = { act: 'careRecorded', at: now, by: by.id } as const;
    const customer = await this.files.update(speakerId, () => ({ care, entry }));
    for (const complaint of await this.openOnes(customer)) await this.notice(complaint, by);
    return customer;
  }

  /** The customer takes the consent back: nothing of it is kept. Again it changes nothing. */
  async withdraw(id: string, by: string): Promise<Customer> {
    const { id: speakerId } = await this.files.speaker(await this.files.get(id));
    return this.files.update(speakerId, ({ care }) =>
      care ? { care: undefined, entry: { act: 'careWithdrawn', at: this.time.now(), by } } : undefined,
    );
  }

  /** What is kept of a customer's needs now, in whichever of their files. */
  async of(customerId: string): Promise<Care | undefined> {
    const customer = await this.files.find(customerId);
    const care = customer && (await this.files.speaker(customer)).care;
    return care && care.until > this.time.now() ? care : undefined;
  }

  /** A complaint of somebody whose needs are known: whoever answers for it hears so at once. */
  async noticeOn(complaint: StoredComplaint): Promise<void> {
    if (await this.of(complaint.customerId)) await this.notice(complaint, { kind: 'channel', id: 'customer-file' });
  }

  /** Takes away what was kept long enough. @returns how many */
  async endDue(): Promise<number> {
    const now = this.time.now();
    const due = await this.store.careEndedBy(now, mostEnding);
    for (const id of due)
      await this.files.update(id, ({ care }) =>
        care && care.until <= now ? { care: undefined, entry: { act: 'careEnded', at: now } } : undefined,
      );
    return due.length;
  }

  private async openOnes(customer: Customer): Promise<StoredComplaint[]> {
    const family = await this.files.family(customer);
    const found = await this.complaints.ofCustomers(
      family.map((one) => one.id),
      mostComplaints,
    );
    return found.filter(({ snapshot }) => stageOf(snapshot as ComplaintSnapshot) !== 'closed');
  }

  /** Once for each complaint, however often the needs are written anew. */
  private async notice({ id, history }: StoredComplaint, by: Actor): Promise<void> {
    if (history.some(({ event }) => event.type === 'trigger.noticed' && event.trigger === 'vulnerable')) return;
    try {
      await this.casework.record(id, {
        type: 'trigger.noticed',
        id: `care-${id}`,
        at: this.time.now(),
        by,
        trigger: 'vulnerable',
        explanation,
      });
    } catch (error) {
      // It was closed in this very moment, or is about whoever says so: the file says it all the same.
      if (!(error instanceof EventNotAllowed)) throw error;
    }
  }
}
