import { Module } from '@nestjs/common';
import { CarryOut } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { AlertsProcessor, LettersProcessor, LinksProcessor, RequestsProcessor } from './effect.processors.js';
import { EffectsModule } from './effects.module.js';
import { Sweep } from './sweep.js';
import { WakeUpProcessor } from './wake-up.processor.js';

/** Everything that happens later. */
@Module({
  imports: [RedisModule, QueuesModule, SystemHealthModule, CaseworkModule, EffectsModule],
  providers: [
    Sweep,
    SweepCasework,
    CarryOut,
    WakeUpProcessor,
    AlertsProcessor,
    LettersProcessor,
    RequestsProcessor,
    LinksProcessor,
  ],
})
export class WorkerModule {}
