import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { OrderPurge } from '#customers/order-purge.js';
import { PurgeComplaints } from '#customers/purge-complaints.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { Rounds } from './rounds.js';
import { TellOfPurge } from './tell-of-purge.js';

/** Milliseconds between two looks whether a purge was ordered. */
const interval = 60_000;

/** Purges what was kept long enough once it was ordered, or every day where the house wants that. */
@Injectable()
export class PurgeRounds extends Rounds {
  /** The day for which it was seen to already. */
  private seenTo?: string;

  constructor(
    private readonly orders: OrderPurge,
    private readonly purge: PurgeComplaints,
    private readonly tellOfPurge: TellOfPurge,
    private readonly rulebooks: Rulebooks,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    if (this.configuration.RETENTION_PURGE === 'daily') await this.orderOfTheDay();
    const purged = await this.purge.goOn();
    await this.tellOfPurge.tell();
    if (purged > 0) this.logger.log(`purged ${purged} complaints that were kept long enough`);
  }

  private async orderOfTheDay(): Promise<void> {
    const { date } = this.rulebooks.currentRulebook().calendar.dayAt(this.time.now());
    if (date === this.seenTo) return;
    await this.orders.orderDaily(date);
    this.seenTo = date;
  }
}
