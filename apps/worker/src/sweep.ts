import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { SweepCasework } from '#casework/sweep-casework.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';

/** Milliseconds between two rounds. */
const interval = 5000;

/**
 * Goes its round in every worker for as long as the worker lives, and leaves word of it. It asks the database and not
 * Redis, so it goes on when Redis is away or was emptied; two that meet do no harm, for each change has one winner.
 */
@Injectable()
export class Sweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweep.name);
  private readonly leaving = new AbortController();
  private readonly lateness: Gauge;
  private rounds?: Promise<void>;

  constructor(
    private readonly casework: SweepCasework,
    private readonly heartbeat: SweepHeartbeat,
    registry: Registry,
  ) {
    this.lateness = new Gauge({
      name: 'redress_timer_found_late_seconds',
      help: 'How late the latest timer was that the last sweep found; 0 when the alarm rang for all',
      registers: [registry],
    });
  }

  onApplicationBootstrap(): void {
    this.rounds = this.goRound();
  }

  /** Before the stores go. */
  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      try {
        const { woken, latestBy } = await this.casework.round();
        this.lateness.set(latestBy / 1000);
        if (woken > 0)
          this.logger.log(
            `the sweep found ${woken} complaints with timers that had not rung, the latest by ${latestBy} ms`,
          );
        await this.heartbeat.beat();
      } catch (error) {
        // The next round tries again; a sweep that does not come round shows in the heartbeat.
        this.logger.error(error);
      }
      await wait(interval, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }
}
