import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { mergedInto } from '#workflows/complaint/at-any-time/link.records.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';

/** Where a complaint goes on that was merged into another one. */
@Injectable()
export class Onward {
  constructor(private readonly complaints: ComplaintStore) {}

  /**
   * The complaint that goes on for this one, while one does. Only complaints of one customer are merged, but customers'
   * files can be put right afterwards: nobody is let into a complaint that is not, or no longer, the same customer's.
   */
  async of({ snapshot, customerId }: StoredComplaint): Promise<StoredComplaint | undefined> {
    const ref = mergedInto((snapshot as { context: ComplaintContext }).context);
    const next = ref === undefined ? undefined : await this.complaints.find(ref);
    return next?.customerId === customerId ? next : undefined;
  }
}
