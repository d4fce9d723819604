import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LiveMessage } from '#platform/live-feed.js';
import { LiveFeed } from '#platform/live-feed.js';
import { TimeSource } from '#platform/time-source.js';
import type { AnnouncedCall, CallState } from './announced-call.store.js';
import { AnnouncedCallStore } from './announced-call.store.js';
import type { Customer } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerStore } from './customer.store.js';

/** The most calls of the day that are listed. */
const mostListed = 20;

/** What the browser of whoever is called hears of a call. */
export interface CallChanged extends LiveMessage {
  readonly topic: 'call';
  readonly id: string;
  readonly staffId: string;
  readonly state: CallState;
}

/** What a telephone system says of a call. */
export type CallNews = Omit<AnnouncedCall, 'id' | 'customerId' | 'at'> & {
  /** By which the telephone system knows the call. */
  readonly externalId: string;
  readonly at?: number;
};

/** Calls that a telephone system announces: kept for a day, and told at once to the browser of whoever is called. */
@Injectable()
export class AnnouncedCalls {
  constructor(
    private readonly calls: AnnouncedCallStore,
    private readonly files: CustomerFiles,
    private readonly customers: CustomerStore,
    private readonly feed: LiveFeed,
    private readonly time: TimeSource,
  ) {}

  /**
   * Begins a call, or brings it on. The same news again changes nothing, and is told again: a browser may have missed it.
   * @param source whose telephone system it is; the ids of two systems are not each other's
   */
  async announce(source: string, { externalId, at, ...news }: CallNews): Promise<AnnouncedCall> {
    const id = createHash('sha256')
      .update(JSON.stringify([source, externalId]))
      .digest('hex')
      .slice(0, 32);
    const known = await this.fileWith(news.number);
    const call = await this.calls.put({
      ...news,
      id,
      at: at ?? this.time.now(),
      ...(known && { customerId: known.id }),
    });
    const message: CallChanged = { topic: 'call', id, staffId: call.staffId, state: call.state };
    this.feed.tell(message);
    return call;
  }

  async find(id: string, staffId: string): Promise<AnnouncedCall | undefined> {
    return this.calls.find(id, staffId);
  }

  async ofPerson(staffId: string): Promise<AnnouncedCall[]> {
    return this.calls.ofPerson(staffId, mostListed);
  }

  private async fileWith(number: string | undefined): Promise<Customer | undefined> {
    const [found] = await this.customers.withReaches(this.files.reachesOf({ phone: number }));
    return found && this.files.speaker(found);
  }
}
