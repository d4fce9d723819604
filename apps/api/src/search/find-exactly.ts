import { Injectable } from '@nestjs/common';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDo, mayDoTo } from '#people/permissions.js';
import { audienceOfComplaint, ReadableComplaints } from '../complaints/readable-complaints.js';
import type { CustomerLine } from '../customers/customer-view.js';
import { lineOf } from '../customers/customer-view.js';

/** Complaints of a customer that are shown with them. */
const mostComplaints = 10;

/** What is exactly what was typed. */
export interface Exactly {
  readonly complaints: readonly StoredComplaint[];
  readonly customers: readonly CustomerLine[];
}

/** Finds what is meant and not only mentioned: a reference, or a customer by a whole address, number or name. */
@Injectable()
export class FindExactly {
  constructor(
    private readonly readable: ReadableComplaints,
    private readonly complaints: ComplaintStore,
    private readonly files: CustomerFiles,
  ) {}

  async find(typed: string, member: ActingMember): Promise<Exactly> {
    const customers = mayDo(member, 'customers.read') ? await this.files.search(typed) : [];
    const theirs = await this.complaintsOf(
      customers.map(({ id }) => id),
      member,
    );
    return { complaints: [...(await this.byReference(typed, member)), ...theirs], customers: customers.map(lineOf) };
  }

  private async byReference(typed: string, member: ActingMember): Promise<StoredComplaint[]> {
    const ref = typed.normalize('NFKC').trim().toUpperCase();
    if (!/^C-\d{4}-\d{1,12}-\d$/.test(ref)) return [];
    try {
      return [await this.readable.get(ref, member)];
    } catch (error) {
      if (error instanceof ComplaintNotFound) return [];
      throw error;
    }
  }

  private async complaintsOf(customerIds: readonly string[], member: ActingMember): Promise<StoredComplaint[]> {
    if (customerIds.length === 0) return [];
    const found = await this.complaints.ofCustomers(customerIds, mostComplaints);
    return found.filter((one) => mayDoTo(member, 'complaints.read', audienceOfComplaint(one)));
  }
}
