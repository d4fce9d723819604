import { InjectQueue } from '@nestjs/bullmq';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { sweepInterval, sweepQueue } from './sweep.queue.js';

/**
 * Sees that the sweep comes round. Redis may be emptied at any time and would forget the schedule with everything
 * else, so each worker puts it in place again and again; all say the same, so there is one schedule however many say it.
 */
@Injectable()
export class ScheduleSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScheduleSweep.name);
  private timer?: NodeJS.Timeout;

  constructor(@InjectQueue(sweepQueue) private readonly queue: Queue) {
    queue.on('error', (error) => this.logger.warn(`sweep queue: ${error.message}`));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.schedule();
    this.timer = setInterval(() => {
      this.schedule().catch((error: unknown) => this.logger.warn(error));
    }, sweepInterval);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async schedule(): Promise<void> {
    if ((await this.queue.getJobScheduler('sweep')) !== undefined) return;
    await this.queue.upsertJobScheduler('sweep', { every: sweepInterval }, { name: 'sweep' });
  }
}
