import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleModule } from '#people/people.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { ConsoleController } from './console.controller.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SystemHealthController } from './system-health.controller.js';

/** Staff HTTP: commands, queries, live updates, and the console. */
@Module({
  imports: [RedisModule, PeopleModule, SystemHealthModule],
  controllers: [SessionController, SystemHealthController, ConsoleController],
  providers: [{ provide: APP_GUARD, useClass: SessionGuard }],
})
export class ApiModule {}
