import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { Configuration } from './configuration.js';
import { redisAddress } from './redis.js';

/** BullMQ's connection. A finished job leaves nothing behind: its id may come again, and Redis stays small. */
@Module({
  imports: [
    BullModule.forRootAsync({
      inject: [Configuration],
      useFactory: (configuration: Configuration) => ({
        connection: redisAddress(configuration.REDIS_URL),
        prefix: 'redress',
        defaultJobOptions: { removeOnComplete: true, removeOnFail: { age: 7 * 24 * 3600 } },
      }),
    }),
  ],
  exports: [BullModule],
})
export class QueuesModule {}
