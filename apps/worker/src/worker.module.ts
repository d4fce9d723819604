import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SweepRecord, SweepSchema } from '#platform/sweep.schema.js';
import { ScheduleSweep } from './schedule-sweep.js';
import { SweepProcessor } from './sweep.processor.js';
import { sweepQueue } from './sweep.queue.js';

/** Everything that happens later. */
@Module({
  imports: [
    RedisModule,
    QueuesModule,
    BullModule.registerQueue({ name: sweepQueue }),
    MongooseModule.forFeature([{ name: SweepRecord.name, schema: SweepSchema }]),
  ],
  providers: [ScheduleSweep, SweepProcessor],
})
export class WorkerModule {}
