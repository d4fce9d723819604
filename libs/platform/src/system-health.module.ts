import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { SweepHeartbeat } from './sweep-heartbeat.js';
import { SweepRecord, SweepSchema } from './sweep.schema.js';
import { SystemHealth } from './system-health.js';

/** What is known of the whole system: its processes, its stores, its sweep. */
@Module({
  imports: [MongooseModule.forFeature([{ name: SweepRecord.name, schema: SweepSchema }])],
  providers: [SweepHeartbeat, SystemHealth],
  exports: [SweepHeartbeat, SystemHealth],
})
export class SystemHealthModule {}
