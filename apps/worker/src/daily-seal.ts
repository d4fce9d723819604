import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { MakeSeal } from '#casework/make-seal.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { TimeSource } from '#platform/time-source.js';
import { Rounds } from './rounds.js';
import { TellOfSeal } from './tell-of-seal.js';

/** Milliseconds between two looks whether today's seal is there. */
const interval = 60_000;

/**
 * Sees that the house's day has its seal and that it goes out by mail. Two workers that make it at the same time do no
 * harm: it has one number, and one of them is first.
 */
@Injectable()
export class DailySeal extends Rounds {
  private readonly sealedAt: Gauge;

  constructor(
    private readonly makeSeal: MakeSeal,
    private readonly tellOfSeal: TellOfSeal,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
    registry: Registry,
  ) {
    super(interval);
    this.sealedAt = new Gauge({
      name: 'redress_last_seal_timestamp_seconds',
      help: 'When the newest seal of the histories was made; 0 when there is none',
      registers: [registry],
    });
  }

  protected override async round(): Promise<void> {
    const { date } = this.rulebooks.currentRulebook().calendar.dayAt(this.time.now());
    const made = await this.makeSeal.daily(date);
    if (made) this.logger.log(`sealed as number ${made.seal.number}: ${made.seal.heads} heads`);
    await this.tellOfSeal.tell();
    this.sealedAt.set(((await this.makeSeal.newestMadeAt()) ?? 0) / 1000);
  }
}
