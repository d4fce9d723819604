import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { RedisPatience } from '#platform/redis-patience.js';
import { TimeSource } from '#platform/time-source.js';
import type { WakeUp } from './alarm.js';
import { Alarm } from './alarm.js';
import { behindTheOthers } from './bullmq-effect-runner.js';

/** The queue whose jobs say: look at this complaint now. */
export const wakeUpQueue = 'wake-up';

const options = {
  removeOnComplete: true,
  // A wake-up that failed is the sweep's to find; kept, it would stand in the way of the next one of its id.
  removeOnFail: true,
  attempts: 3,
  backoff: { type: 'exponential', delay: 500 },
};

/** BullMQ as the alarm clock. A job holds ids and an instant, nothing personal. */
@Injectable()
export class BullmqAlarm extends Alarm {
  private readonly logger = new Logger(BullmqAlarm.name);

  constructor(
    @InjectQueue(wakeUpQueue) private readonly queue: Queue<WakeUp>,
    private readonly patience: RedisPatience,
    private readonly time: TimeSource,
  ) {
    super();
    // Said already by the connection for short commands; without a listener it would be printed past the logs.
    queue.on('error', (error) => this.logger.debug(error.message));
  }

  override async set(wakeUps: readonly WakeUp[]): Promise<void> {
    const now = this.time.now();
    const jobs = wakeUps.map((wakeUp) => ({
      name: 'wake-up',
      data: wakeUp,
      opts: {
        ...options,
        // The instant is part of the id: BullMQ drops a job whose id it knows in silence, and a moved timer must ring.
        jobId: `${wakeUp.complaintId}_${wakeUp.at}`,
        delay: Math.max(0, wakeUp.at - now),
        ...(wakeUp.isReminder && { priority: behindTheOthers }),
      },
    }));
    await this.patience.ask(() => this.queue.addBulk(jobs));
  }
}
