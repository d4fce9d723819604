import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { ClimbAlerts } from './climb-alerts.js';
import { SendDigests } from './send-digests.js';

/** Milliseconds between two rounds. */
const interval = 5000;

/**
 * Sees in every worker that mails go out, that unanswered alerts climb and that digests are sent. It asks the database
 * alone, so it goes on when Redis is away; two that meet do no harm, for every mail and every alert is there once.
 */
@Injectable()
export class NotificationRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NotificationRounds.name);
  private readonly leaving = new AbortController();
  private rounds?: Promise<void>;

  constructor(
    private readonly deliverMail: DeliverMail,
    private readonly climbAlerts: ClimbAlerts,
    private readonly sendDigests: SendDigests,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds = this.goRound();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      this.deliverMail.start();
      // One that fails is tried again in the next round, and keeps neither of the others from its work.
      for (const done of await Promise.allSettled([this.climbAlerts.climb(), this.sendDigests.send()])) {
        if (done.status === 'rejected') this.logger.error(done.reason);
      }
      await wait(interval, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }
}
