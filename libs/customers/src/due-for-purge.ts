import { Injectable } from '@nestjs/common';
import type { ClosedComplaint, ClosedPlace } from '#casework/kept-complaints.js';
import { KeptComplaints } from '#casework/kept-complaints.js';
import { fewestYears, retentionOf } from '#casework/retention.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Customer } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import type { DueComplaint } from './purge-run.js';

/** No year is shorter, in milliseconds. */
const shortestYear = 365 * 24 * 3_600_000;

/** Complaints that are looked at together. */
const batch = 100;

/** A complaint whose time is over, with whose it is. */
export interface Due extends DueComplaint {
  readonly complaint: ClosedComplaint;
  /** The customer's file and all that were merged with it; none when nobody has a file of this name. */
  readonly family: readonly Customer[];
}

/**
 * Which complaints were kept for as long as the policy says that they were handled under: `retention.years` from the day of
 * closing, to the end of that date.
 */
@Injectable()
export class DueForPurge {
  constructor(
    private readonly kept: KeptComplaints,
    private readonly files: CustomerFiles,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** Everything whose time was over by this instant, the earliest closed first, also what may not be purged and why. */
  async *by(instant: number, from?: ClosedPlace): AsyncGenerator<Due> {
    const closedBefore = instant - fewestYears(this.rulebooks) * shortestYear;
    let after = from;
    for (;;) {
      const found = await this.kept.closedBy(closedBefore, batch, after);
      for (const complaint of found) {
        const due = await this.judged(complaint, instant);
        if (due) yield due;
      }
      after = found.at(-1);
      if (found.length < batch || !after) return;
    }
  }

  /** A page of the same. */
  async page(
    instant: number,
    limit: number,
    from?: ClosedPlace,
  ): Promise<{ readonly items: readonly DueComplaint[]; readonly next?: ClosedPlace }> {
    const items: DueComplaint[] = [];
    for await (const { complaint: _complaint, family: _family, ...due } of this.by(instant, from)) {
      const last = items.at(-1);
      if (items.length === limit && last) return { items, next: { closedAt: last.closedAt, id: last.complaintId } };
      items.push(due);
    }
    return { items };
  }

  /** Whose the complaint is, whichever of their files it is kept under. */
  async familyOf(customerId: string): Promise<readonly Customer[]> {
    const file = await this.files.find(customerId);
    return file ? this.files.family(await this.files.speaker(file)) : [];
  }

  private async judged(complaint: ClosedComplaint, instant: number): Promise<Due | undefined> {
    const { id, ref, closedAt, pins } = complaint;
    const { name, version } = pins.policy;
    const facts = { complaint, complaintId: id, ref, closedAt, policy: { name, version } };
    const retention = retentionOf(complaint, this.rulebooks);
    if (!retention) return { ...facts, family: [], obstacle: 'rules-unknown' };
    const { years, until } = retention;
    if (until > instant) return undefined;
    const family = await this.familyOf(complaint.customerId);
    const isHeld = family.some(({ hold }) => hold !== undefined);
    return { ...facts, family, years, keptUntil: until, ...(isHeld && { obstacle: 'held' }) };
  }
}
