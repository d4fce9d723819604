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
import { joinedCare, lastWithdrawalIn, unitedCare } from './joined-care.js';
import { SaidNeedsStore } from './said-needs.store.js';

/** Complaints of a customer that are looked through for those that are open. */
const mostComplaints = 200;

/** Files that one round looks at. */
const mostEnding = 200;

/** It says nothing of what the customer needs: that is in the file, for those who have to know. */
const explanation = '特别需要见客户资料。 Needs are in the customer’s file.';

const onThePage: Actor = { kind: 'channel', id: 'portal' };

/** What is to be kept, as it was told. */
export type GivenCare = Omit<Care, 'recordedAt' | 'recordedBy'>;

/** The complaint that something was told with. */
export type ToldWith = Pick<StoredComplaint, 'id' | 'customerId'>;

/** What customers need: recorded with their consent only, used, and gone when they take it back or its time is over. */
@Injectable()
export class CustomerCare {
  constructor(
    private readonly files: CustomerFiles,
    private readonly store: CustomerStore,
    private readonly said: SaidNeedsStore,
    private readonly complaints: ComplaintStore,
    private readonly casework: Casework,
    private readonly time: TimeSource,
  ) {}

  /**
   * Keeps what the customer needs in place of what was kept before. A manager hears of each complaint that is open.
   * @param by whoever writes it down; the customer who has proved who they are
   * @throws CustomerNotFound, CustomerErased, CareRefused
   */
  async record(id: string, given: GivenCare, by: Extract<Actor, { kind: 'staff' | 'customer' }>): Promise<Customer> {
    const now = this.time.now();
    const speaker = await this.files.speaker(await this.files.get(id));
    const family = await this.files.family(speaker);
    const care = this.cared(speaker, given, now);
    if (care.consent.at < (lastWithdrawalIn(family) ?? -Infinity)) throw new CareRefused('withdrawn');
    const who = by.kind === 'staff' && { by: by.id };
    const customer = await this.files.update(speaker.id, () => ({
      care: { ...care, ...(who && { recordedBy: who.by }) },
      entry: { act: 'careRecorded', at: now, ...who },
    }));
    // Only now: what was told with a complaint is kept until what stands in its place is.
    await this.said.removeOf(family.map((one) => one.id));
    const teller: Actor = by.kind === 'staff' ? by : onThePage;
    for (const complaint of await this.openOnes(family)) await this.notice(complaint, teller);
    return customer;
  }

  /**
   * The customer takes the consent back: nothing of it is kept, in any of their files. Again it changes nothing.
   * @param by the member of staff who was told; none when the customer did it on the private page
   */
  async withdraw(id: string, by?: string): Promise<Customer> {
    const speaker = await this.files.speaker(await this.files.get(id));
    const family = await this.files.family(speaker);
    const familyIds = family.map((one) => one.id);
    const hadSaid = (await this.said.ofCustomers(familyIds)).length > 0;
    await this.said.removeOf(familyIds);
    const entry = { act: 'careWithdrawn', at: this.time.now(), ...(by !== undefined && { by }) } as const;
    for (const one of family.filter(({ id: other }) => other !== speaker.id))
      await this.files.update(one.id, ({ care }) => (care ? { care: undefined, entry } : undefined));
    const hadCare = family.some(({ care }) => care !== undefined);
    return this.files.update(speaker.id, ({ care }) =>
      care || hadCare || hadSaid ? { care: undefined, entry } : undefined,
    );
  }

  /**
   * Keeps what was told with this complaint alone, by somebody who has not proved to be the customer: it is added to what
   * the file says, takes nothing of it away, and goes for no other complaint.
   * @throws CustomerNotFound, CustomerErased, CareRefused
   */
  async say({ id: complaintId, customerId }: ToldWith, given: GivenCare): Promise<void> {
    const care = this.cared(await this.files.get(customerId), given, this.time.now());
    await this.said.put({ complaintId, customerId, care });
    const complaint = await this.complaints.find(complaintId);
    if (complaint && isOpen(complaint)) await this.notice(complaint, onThePage);
  }

  /** Takes back what was told with this complaint, and nothing else. */
  async unsay(complaintId: string): Promise<void> {
    await this.said.remove(complaintId);
  }

  /** What was told with this complaint alone. */
  async saidWith(complaintId: string): Promise<Care | undefined> {
    const care = (await this.said.find(complaintId))?.care;
    return care && care.until > this.time.now() ? care : undefined;
  }

  /**
   * What is kept of a customer's needs now, in all of their files.
   * @param complaintId with which something may have been told besides
   */
  async of(customerId: string, complaintId?: string): Promise<Care | undefined> {
    const customer = await this.files.find(customerId);
    const family = customer ? await this.files.family(await this.files.speaker(customer)) : [];
    const told = complaintId === undefined ? undefined : await this.saidWith(complaintId);
    return unitedCare([joinedCare(family, this.time.now()), told].filter((one) => one !== undefined));
  }

  /** A complaint of somebody whose needs are known: whoever answers for it hears so at once. */
  async noticeOn(complaint: StoredComplaint): Promise<void> {
    if (await this.of(complaint.customerId, complaint.id))
      await this.notice(complaint, { kind: 'channel', id: 'customer-file' });
  }

  /** Takes away what was kept long enough. @returns how many */
  async endDue(): Promise<number> {
    const now = this.time.now();
    const due = await this.store.careEndedBy(now, mostEnding);
    for (const id of due)
      await this.files.update(id, ({ care }) =>
        care && care.until <= now ? { care: undefined, entry: { act: 'careEnded', at: now } } : undefined,
      );
    return due.length + (await this.said.removeEnded(now));
  }

  private cared({ erasedAt }: Customer, given: GivenCare, now: number): Care {
    if (erasedAt !== undefined) throw new CustomerErased();
    if (given.drivers.length === 0 && given.needs.length === 0) throw new CareRefused('nothing');
    if (given.consent.at > now || given.until <= now || given.until > now + longestCare) throw new CareRefused('dates');
    return { ...given, recordedAt: now };
  }

  private async openOnes(family: readonly Customer[]): Promise<StoredComplaint[]> {
    const ids = family.map(({ id }) => id);
    return (await this.complaints.ofCustomers(ids, mostComplaints)).filter(isOpen);
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

function isOpen({ snapshot }: StoredComplaint): boolean {
  return stageOf(snapshot as ComplaintSnapshot) !== 'closed';
}
