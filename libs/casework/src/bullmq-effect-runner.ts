import { getQueueToken } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { RedisPatience } from '#platform/redis-patience.js';
import { effectHandlers } from '#workflows/complaint/complaint.effects.js';
import type { Handed } from './alarm.js';
import { EffectRunner } from './alarm.js';

/** A job with a priority waits until none without one is left: a reminder, while deadlines have passed. */
export const behindTheOthers = 1;

/** The queues that carry out effects, one for each kind of handler, so that slow letters never hold up an alert. */
export const effectQueues = [...new Set(Object.values(effectHandlers))];

/** Which effect of which complaint. What it is stands in the complaint. */
export interface EffectJob {
  readonly complaintId: string;
  readonly key: string;
}

/** BullMQ as the hand that passes effects on. Handing one over twice is harmless: the second finds it done. */
@Injectable()
export class BullmqEffectRunner extends EffectRunner {
  private readonly logger = new Logger(BullmqEffectRunner.name);
  private readonly queues: ReadonlyMap<string, Queue<EffectJob>>;

  constructor(
    @Inject(getQueueToken('letters')) letters: Queue<EffectJob>,
    @Inject(getQueueToken('alerts')) alerts: Queue<EffectJob>,
    @Inject(getQueueToken('requests')) requests: Queue<EffectJob>,
    @Inject(getQueueToken('links')) links: Queue<EffectJob>,
    private readonly patience: RedisPatience,
  ) {
    super();
    this.queues = new Map([letters, alerts, requests, links].map((queue) => [queue.name, queue]));
    for (const queue of this.queues.values()) queue.on('error', (error) => this.logger.debug(error.message));
  }

  override async hand(complaintId: string, effects: readonly Handed[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const jobs = effects
        .filter((one) => one.queue === name)
        .map(({ key, isReminder }) => ({
          name: 'effect',
          data: { complaintId, key },
          opts: { ...options, jobId: `effect_${key}`, ...(isReminder && { priority: behindTheOthers }) },
        }));
      if (jobs.length > 0) await this.patience.ask(() => queue.addBulk(jobs));
    }
  }
}

const options = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
};
