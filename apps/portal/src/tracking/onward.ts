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

  /**
   * This complaint and every other one that is reached from it, or from which it is reached, without a link of its own. A
   * private link that somebody else has opens all of them.
   */
  async allOfOneWay(complaint: StoredComplaint): Promise<StoredComplaint[]> {
    const found = new Map([[complaint.id, complaint]]);
    // Whatever is found on the way is looked at as well; each once, so that no circle of links holds us.
    for (const one of found.values()) {
      const next = await this.of(one);
      const before = await Promise.all(comingFrom(one).map((id) => this.complaints.find(id)));
      for (const other of [next, ...before]) {
        if (other && other.customerId === complaint.customerId) found.set(other.id, found.get(other.id) ?? other);
      }
    }
    return [...found.values()];
  }
}

function comingFrom({ snapshot }: StoredComplaint): string[] {
  const { links = [] } = (snapshot as { context: ComplaintContext }).context;
  return links.flatMap(({ kind, other, otherId }) => (kind === 'mergedFrom' ? [otherId ?? other] : []));
}
