import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { datedRulesOf } from './published-rule.js';
import { PublishedRules } from './published-rules.js';
import { Rulebooks } from './rulebooks.js';

/** Milliseconds between two looks. A publication counts no sooner than `leadTime` after it was made, so all know of it by then. */
const interval = 2_000;

/** Milliseconds that a publication gives every process to learn of it, before anything can be received under it. */
export const leadTime = 10_000;

/** Takes up what is published while the process runs, in every process. */
@Injectable()
export class FollowPublishedRules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(FollowPublishedRules.name);
  private readonly leaving = new AbortController();
  private following?: Promise<void>;

  constructor(
    private readonly rules: PublishedRules,
    private readonly rulebooks: Rulebooks,
  ) {}

  onApplicationBootstrap(): void {
    this.following = this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.following;
  }

  /** Reads the book, if it has grown. */
  async look(): Promise<void> {
    if (!(await this.rules.hasMoreThan(this.rulebooks.publishedInBook))) return;
    const book = await this.rules.all();
    this.rulebooks.takeUp(datedRulesOf(book));
    for (const { name, version, from } of book.slice(-1))
      this.logger.log(`${name}@${version} was published and counts from ${new Date(from).toISOString()}`);
  }

  private async follow(): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      await wait(interval, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.look();
      } catch (error) {
        // What was taken up before still counts; the next look tries again.
        this.logger.error(error);
      }
    }
  }
}
