import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { MakeSeal } from '#casework/make-seal.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { TimeSource } from '#platform/time-source.js';
import { TellOfSeal } from './tell-of-seal.js';

/** Milliseconds between two looks whether today's seal is there. */
const interval = 60_000;

/**
 * Sees in every worker that the house's day has its seal and that it goes out by mail. Two that make it at the same time
 * do no harm: it has one number, and one of them is first.
 */
@Injectable()
export class DailySeal implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DailySeal.name);
  private readonly leaving = new AbortController();
  private readonly sealedAt: Gauge;
  private rounds?: Promise<void>;

  constructor(
    private readonly makeSeal: MakeSeal,
    private readonly tellOfSeal: TellOfSeal,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
    registry: Registry,
  ) {
    this.sealedAt = new Gauge({
      name: 'redress_last_seal_timestamp_seconds',
      help: 'When the newest seal of the histories was made; 0 when there is none',
      registers: [registry],
    });
  }

  onApplicationBootstrap(): void {
    this.rounds = this.goRound();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      try {
        await this.round();
      } catch (error) {
        // The next round tries again; a seal that is not made shows in the system's health.
        this.logger.error(error);
      }
      await wait(interval, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }

  private async round(): Promise<void> {
    const { date } = this.rulebooks.currentRulebook().calendar.dayAt(this.time.now());
    const made = await this.makeSeal.daily(date);
    if (made) this.logger.log(`sealed as number ${made.seal.number}: ${made.seal.heads} heads`);
    await this.tellOfSeal.tell();
    this.sealedAt.set(((await this.makeSeal.newestMadeAt()) ?? 0) / 1000);
  }
}
