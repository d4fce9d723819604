import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { RedisPatience } from '#platform/redis-patience.js';
import { shownQueues } from '../queues/bullmq-queue-board.js';

/** How much is in a queue. */
export interface QueueFigures {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly isPaused: boolean;
  /** When the one that has waited longest came in, epoch milliseconds. */
  readonly oldestAt?: number;
}

/** Counts what is in the queues, as long as Redis answers. */
@Injectable()
export class ReadQueues {
  private readonly logger = new Logger(ReadQueues.name);

  constructor(
    private readonly modules: ModuleRef,
    private readonly patience: RedisPatience,
  ) {}

  /** Nothing while Redis is away: the queues are only its alarm clock, so nothing is lost by that. */
  async read(): Promise<QueueFigures[] | undefined> {
    const queues = shownQueues.map((name) => this.modules.get<Queue>(getQueueToken(name), { strict: false }));
    try {
      return await this.patience.ask(() => Promise.all(queues.map(figuresOf)));
    } catch (error) {
      this.logger.debug(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

async function figuresOf(queue: Queue): Promise<QueueFigures> {
  const [counts, isPaused, [oldest]] = await Promise.all([
    queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed'),
    queue.isPaused(),
    queue.getJobs(['waiting', 'prioritized'], 0, 0, true),
  ]);
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return {
    name: queue.name,
    waiting: waiting + prioritized,
    active,
    delayed,
    failed,
    isPaused,
    ...(oldest && { oldestAt: oldest.timestamp }),
  };
}
