import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { IntakeJob } from '#intake/bullmq-intake-bell.js';
import { intakeQueue } from '#intake/bullmq-intake-bell.js';
import { TakeInEmail } from '#intake/take-in-email.js';

/** One mail is two dozen short questions to the database, one after the other, and mostly waits for them. */
const together = 16;

/** A mail came in: take it to its complaint now. A job that fails is forgotten; the sweep finds the mail again. */
@Processor(intakeQueue, { concurrency: together, lockDuration: 30_000, stalledInterval: 10_000 })
export class IntakeProcessor extends WorkerHost {
  private readonly logger = new Logger(IntakeProcessor.name);

  constructor(private readonly takeIn: TakeInEmail) {
    super();
  }

  async process({ data }: Job<IntakeJob>): Promise<void> {
    await this.takeIn.take(data.recordId);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(`intake worker: ${error.message}`);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<IntakeJob> | undefined, error: Error): void {
    this.logger.warn(`mail ${job?.data.recordId ?? '?'} could not be taken in: ${error.message}`);
  }
}
