import { BullModule } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { Configuration } from './configuration.js';
import { RedisPatience } from './redis-patience.js';
import { redisAddress } from './redis.js';

/** BullMQ's connection. A finished job leaves nothing behind: its id may come again, and Redis stays small. */
@Global()
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
  providers: [RedisPatience],
  exports: [BullModule, RedisPatience],
})
export class QueuesModule {}
