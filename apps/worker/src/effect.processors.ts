import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { EffectJob } from '#casework/bullmq-effect-runner.js';
import { CarryOut } from '#casework/carry-out.js';

/** Handlers are short; a worker that dies in the middle is replaced after the lock at the latest. Milliseconds. */
const settings = { lockDuration: 10_000, stalledInterval: 5000, runRetryDelay: 2000 };

/** Carries out one effect. Each kind has a queue of its own, so that a slow mail server never holds up an alert. */
abstract class EffectProcessor extends WorkerHost {
  private readonly logger = new Logger(this.constructor.name);

  constructor(private readonly carryOut: CarryOut) {
    super();
  }

  async process({ data }: Job<EffectJob>): Promise<string> {
    return this.carryOut.carryOut(data.complaintId, data.key);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(error.message);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<EffectJob> | undefined, error: Error): void {
    this.logger.warn(`effect ${job?.data.key ?? '?'} failed, try ${job?.attemptsMade ?? '?'}: ${error.message}`);
  }
}

/** An alert is a dozen short writes, one after the other, and mostly waits for them; many at a time go to the disk together. */
@Processor('alerts', { ...settings, concurrency: 16 })
export class AlertsProcessor extends EffectProcessor {
  constructor(carryOut: CarryOut) {
    super(carryOut);
  }
}

@Processor('letters', { ...settings, concurrency: 8 })
export class LettersProcessor extends EffectProcessor {
  constructor(carryOut: CarryOut) {
    super(carryOut);
  }
}

@Processor('requests', { ...settings, concurrency: 4 })
export class RequestsProcessor extends EffectProcessor {
  constructor(carryOut: CarryOut) {
    super(carryOut);
  }
}

@Processor('links', { ...settings, concurrency: 4 })
export class LinksProcessor extends EffectProcessor {
  constructor(carryOut: CarryOut) {
    super(carryOut);
  }
}
