import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';
import { sweepQueue } from './sweep.queue.js';

/**
 * The round that finds what the queue forgot. It leaves word of when it last came round: as long as that word is
 * fresh, Redis, a worker and the database are known to work together.
 */
@Processor(sweepQueue, { concurrency: 1, lockDuration: 10_000, stalledInterval: 5000 })
export class SweepProcessor extends WorkerHost {
  private readonly logger = new Logger(SweepProcessor.name);

  constructor(private readonly heartbeat: SweepHeartbeat) {
    super();
  }

  override async process(): Promise<void> {
    await this.heartbeat.beat();
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(`sweep worker: ${error.message}`);
  }

  @OnWorkerEvent('failed')
  onFailed(_job: unknown, error: Error): void {
    this.logger.error(error);
  }
}
