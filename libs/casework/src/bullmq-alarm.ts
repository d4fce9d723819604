import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { TimeSource } from '#platform/time-source.js';
import type { WakeUp } from './alarm.js';
import { Alarm } from './alarm.js';

/** The queue whose jobs say: look at this complaint now. */
export const wakeUpQueue = 'wake-up';

/** BullMQ as the alarm clock. A job holds ids and an instant, nothing personal. */
@Injectable()
export class BullmqAlarm extends Alarm {
  constructor(
    @InjectQueue(wakeUpQueue) private readonly queue: Queue<WakeUp>,
    private readonly time: TimeSource,
  ) {
    super();
  }

  override async set(wakeUp: WakeUp): Promise<void> {
    await this.queue.add('wake-up', wakeUp, {
      // The instant is part of the id: BullMQ drops a job whose id it knows in silence, and a moved timer must ring.
      jobId: `${wakeUp.complaintId}_${wakeUp.at}`,
      delay: Math.max(0, wakeUp.at - this.time.now()),
      removeOnComplete: true,
      // A wake-up that failed is the sweep's to find; kept, it would stand in the way of the next one of its id.
      removeOnFail: true,
      attempts: 3,
      backoff: { type: 'exponential', delay: 500 },
    });
  }
}
