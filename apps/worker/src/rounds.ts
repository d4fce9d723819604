import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '@nestjs/common';

/**
 * Goes its round again and again in every worker for as long as the worker lives. What it does asks the database and not
 * Redis, so it goes on while Redis is away; and it must be harmless when two workers do it at once.
 */
export abstract class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected readonly logger = new Logger(this.constructor.name);
  protected readonly leaving = new AbortController();
  private going?: Promise<void>;

  /** @param pause milliseconds between two rounds */
  constructor(private readonly pause: number) {}

  onApplicationBootstrap(): void | Promise<void> {
    this.going = this.goOn();
  }

  /** The round that is under way ends before the stores go. */
  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.going;
  }

  protected abstract round(): Promise<void>;

  private async goOn(): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      try {
        await this.round();
      } catch (error) {
        // The next round tries again; what keeps failing shows in the system's health.
        this.logger.error(error);
      }
      await wait(this.pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
