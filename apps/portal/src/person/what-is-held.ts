import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Care, Need } from '#customers/care.js';
import { CustomerCare } from '#customers/customer-care.js';
import { Restrictions } from '#customers/restrictions.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { PersonView } from './person-view.js';
import { personView } from './person-view.js';
import { ProvedVisits } from './proved-visits.js';

/** How long needs are kept that were told here. Milliseconds. */
const year = 365 * 24 * 3_600_000;

/** What somebody says of themselves, having agreed that we keep it. */
export interface ToldNeeds {
  readonly needs: readonly Need[];
  readonly note: string;
}

/**
 * What we hold about whoever complains, besides the complaint. A customer who has proved it sees, changes and takes back
 * all of it; whoever has only the private link does so with what was told with this complaint.
 */
@Injectable()
export class WhatIsHeld {
  constructor(
    private readonly proved: ProvedVisits,
    private readonly care: CustomerCare,
    private readonly restrictions: Restrictions,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** Whether whoever visits has proved to be the customer. */
  async isProved(request: FastifyRequest, complaint: StoredComplaint): Promise<boolean> {
    return this.proved.isProved(request, complaint);
  }

  /** @param typed what could not be taken, so that it is not lost */
  async view(
    request: FastifyRequest,
    complaint: StoredComplaint,
    locale: Locale,
    typed: Readonly<Record<string, unknown>> = {},
  ): Promise<PersonView> {
    const { id, customerId, contact } = complaint;
    const isProved = await this.proved.isProved(request, complaint);
    const restrictions = isProved ? await this.restrictions.inForceOf(customerId) : [];
    const care = isProved ? await this.care.of(customerId, id) : await this.care.saidWith(id);
    const { zone } = this.rulebooks.rulebookFor(complaint.pins).calendar;
    return personView(
      {
        isProved,
        restrictions: restrictions.map((one) => this.restrictions.viewOf(one)),
        care,
        typed,
        email: contact?.email,
      },
      locale,
      zone,
    );
  }

  /** Keeps what was told on the page of a complaint. @throws CustomerErased */
  async keep(request: FastifyRequest, complaint: StoredComplaint, told: ToldNeeds): Promise<void> {
    const { id, customerId } = complaint;
    if (!(await this.proved.isProved(request, complaint))) return this.keepWith(complaint, told);
    // Why they need it was agreed to as well, and stays as long as they leave it there.
    const drivers = (await this.care.of(customerId, id))?.drivers ?? [];
    await this.care.record(customerId, { ...this.given(told), drivers }, { kind: 'customer', id: customerId });
  }

  /** Keeps what was told with a complaint, by whoever made it. @throws CustomerErased */
  async keepWith(complaint: Pick<StoredComplaint, 'id' | 'customerId'>, told: ToldNeeds): Promise<void> {
    await this.care.say(complaint, this.given(told));
  }

  async takeBack(request: FastifyRequest, complaint: StoredComplaint): Promise<void> {
    if (await this.proved.isProved(request, complaint)) await this.care.withdraw(complaint.customerId);
    else await this.care.unsay(complaint.id);
  }

  private given({ needs, note }: ToldNeeds): Pick<Care, 'drivers' | 'needs' | 'note' | 'consent' | 'until'> {
    const now = this.time.now();
    const consent = { how: 'page', at: now } as const;
    return { drivers: [], needs, ...(note !== '' && { note }), consent, until: now + year };
  }
}
