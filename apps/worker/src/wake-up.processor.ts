import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { WakeUp } from '#casework/alarm.js';
import { wakeUpQueue } from '#casework/bullmq-alarm.js';
import { Casework } from '#casework/casework.service.js';

/** The alarm rings: look at the complaint. What is due is asked of the complaint, not of the job. */
@Processor(wakeUpQueue, { concurrency: 16, lockDuration: 10_000, stalledInterval: 5000, runRetryDelay: 2000 })
export class WakeUpProcessor extends WorkerHost {
  private readonly logger = new Logger(WakeUpProcessor.name);

  constructor(private readonly casework: Casework) {
    super();
  }

  async process({ data }: Job<WakeUp>): Promise<void> {
    await this.casework.wake(data.complaintId);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(`wake-up worker: ${error.message}`);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<WakeUp> | undefined, error: Error): void {
    this.logger.warn(`complaint ${job?.data.complaintId ?? '?'} could not be woken: ${error.message}`);
  }
}
