import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { SharedTimeSource } from './time-source.js';

/** Milliseconds between two questions. */
const interval = 10_000;

/** Clocks that differ by no more than this are not corrected, in milliseconds. */
const tolerance = 250;

/** An answer that took longer says too little about when it was given, in milliseconds. */
const slow = 1000;

/**
 * Asks the database what time it is, so that all processes go by one clock. A worker whose machine is an hour fast would
 * otherwise fire every timer an hour early.
 */
@Injectable()
export class AgreeOnTime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AgreeOnTime.name);
  private timer?: NodeJS.Timeout;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly time: SharedTimeSource,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.agreeIfItAnswers(), interval);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @throws what the database's driver throws */
  async agree(): Promise<void> {
    const once = await this.lead();
    if (once === 0) return;
    // One odd answer moves no clock.
    const again = await this.lead();
    if (again === 0 || Math.abs(again - once) > tolerance) return;
    this.time.correct(again);
    const direction = again > 0 ? 'behind' : 'ahead of';
    this.logger.warn(`this clock was ${Math.round(Math.abs(again))} ms ${direction} the database's; we go by that one`);
  }

  /** By how much the database's clock is ahead of ours, in milliseconds; 0 when they may be the same. */
  private async lead(): Promise<number> {
    const asked = performance.now();
    const { localTime } = (await this.connection.db!.admin().command({ hello: 1 })) as { localTime: Date };
    const took = performance.now() - asked;
    const difference = localTime.getTime() + took / 2 - this.time.now();
    return took > slow || Math.abs(difference) <= tolerance + took / 2 ? 0 : difference;
  }

  private async agreeIfItAnswers(): Promise<void> {
    try {
      await this.agree();
    } catch (error) {
      // The clock goes on evenly until it answers again; that it is away is said elsewhere.
      this.logger.debug(error);
    }
  }
}
