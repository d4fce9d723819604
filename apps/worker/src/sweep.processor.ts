import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { SweepRecord } from '#platform/sweep.schema.js';
import { TimeSource } from '#platform/time-source.js';
import { sweepQueue } from './sweep.queue.js';

/**
 * The round that finds what the queue forgot. It leaves word of when it last came round: as long as that word is
 * fresh, Redis, a worker and the database are known to work together.
 */
@Processor(sweepQueue, { concurrency: 1, lockDuration: 10_000, stalledInterval: 5000 })
export class SweepProcessor extends WorkerHost {
  private readonly logger = new Logger(SweepProcessor.name);

  constructor(
    @InjectModel(SweepRecord.name) private readonly sweeps: Model<SweepRecord>,
    private readonly time: TimeSource,
  ) {
    super();
  }

  override async process(): Promise<void> {
    await this.sweeps.updateOne({ _id: 'sweep' }, { $set: { lastAt: new Date(this.time.now()) } }, { upsert: true });
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
