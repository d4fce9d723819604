import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Configuration } from '#platform/configuration.js';
import { redisAddress } from '#platform/redis.js';
import { IntakeBell } from './intake-bell.js';

/** The queue whose jobs say: this came in. */
export const intakeQueue = 'intake';

export interface IntakeJob {
  readonly recordId: string;
}

/** BullMQ as the bell. With Redis away it is silent: whoever rings waits for nothing, and what cannot go out is kept nowhere. */
@Injectable()
export class BullmqIntakeBell extends IntakeBell implements OnApplicationShutdown {
  private readonly logger = new Logger(BullmqIntakeBell.name);
  private readonly queue: Queue<IntakeJob>;

  constructor({ REDIS_URL }: Configuration) {
    super();
    this.queue = new Queue<IntakeJob>(intakeQueue, {
      prefix: 'redress',
      connection: { ...redisAddress(REDIS_URL), enableOfflineQueue: false, maxRetriesPerRequest: 0 },
      skipWaitingForReady: true,
    });
    // Without a listener an unreachable Redis would end the process.
    this.queue.on('error', (error) => this.logger.debug(`Redis: ${error.message}`));
  }

  override ring(recordId: string): void {
    this.queue
      .add('intake', { recordId }, { jobId: recordId, removeOnComplete: true, removeOnFail: true })
      .catch((error: unknown) => this.logger.debug(`not rung: ${String(error)}`));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close().catch((error: unknown) => this.logger.debug(String(error)));
  }
}
