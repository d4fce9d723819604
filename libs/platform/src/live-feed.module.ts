import { Module } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import { RedisLiveFeed } from './redis-live-feed.js';

/** What has just changed, told to all processes. */
@Module({ providers: [{ provide: LiveFeed, useClass: RedisLiveFeed }], exports: [LiveFeed] })
export class LiveFeedModule {}
