import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { ScheduleSweep } from './schedule-sweep.js';
import { SweepProcessor } from './sweep.processor.js';
import { sweepQueue } from './sweep.queue.js';

/** Everything that happens later. */
@Module({
  imports: [RedisModule, QueuesModule, BullModule.registerQueue({ name: sweepQueue }), SystemHealthModule],
  providers: [ScheduleSweep, SweepProcessor],
})
export class WorkerModule {}
