import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { Sweep } from './sweep.js';
import { WakeUpProcessor } from './wake-up.processor.js';

/** Everything that happens later. */
@Module({
  imports: [RedisModule, QueuesModule, SystemHealthModule, CaseworkModule],
  providers: [Sweep, WakeUpProcessor],
})
export class WorkerModule {}
