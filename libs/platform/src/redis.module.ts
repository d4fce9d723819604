import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Global, Logger, Module } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Configuration } from './configuration.js';
import { inspectRedis, redisAddress } from './redis.js';

/** A connection for short commands. It fails fast: what must not be lost is in MongoDB, never only on its way to Redis. */
@Global()
@Module({
  providers: [
    {
      provide: Redis,
      inject: [Configuration],
      useFactory: (configuration: Configuration) => {
        const redis = new Redis({
          ...redisAddress(configuration.REDIS_URL),
          maxRetriesPerRequest: 1,
          enableOfflineQueue: false,
        });
        const logger = new Logger('Redis');
        redis.on('error', (error: Error) => logger.warn(`Redis: ${error.message}`));
        return redis;
      },
    },
  ],
  exports: [Redis],
})
export class RedisModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly redis: Redis,
    private readonly configuration: Configuration,
  ) {}

  async onModuleInit(): Promise<void> {
    const { warning } = await inspectRedis(this.configuration.REDIS_URL);
    if (warning) new Logger('Redis').warn(warning);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
