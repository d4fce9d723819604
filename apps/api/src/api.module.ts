import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { MongooseModule } from '@nestjs/mongoose';
import { PeopleModule } from '#people/people.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SweepRecord, SweepSchema } from '#platform/sweep.schema.js';
import { ConsoleController } from './console.controller.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SystemHealth } from './system-health.js';
import { SystemHealthController } from './system-health.controller.js';

/** Staff HTTP: commands, queries, live updates, and the console. */
@Module({
  imports: [RedisModule, PeopleModule, MongooseModule.forFeature([{ name: SweepRecord.name, schema: SweepSchema }])],
  controllers: [SessionController, SystemHealthController, ConsoleController],
  providers: [SystemHealth, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class ApiModule {}
