import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { buildIndexesOf } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { whenSupervisorLeaves } from '#platform/supervisor.js';
import { TimeSource } from '#platform/time-source.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { LiveThrough } from './demonstration/live-through.js';
import { wholeMonth } from './demonstration/month.js';

/**
 * Fills the stores with the demonstration's month, or so many days (`DEMONSTRATION_DAYS`), and ends. `DEMONSTRATION_PASSWORD`
 * is what everybody in it signs in with.
 */
const password = process.env['DEMONSTRATION_PASSWORD'] ?? '';
const days = Number(process.env['DEMONSTRATION_DAYS'] || wholeMonth);
if (password.length < 12) throw new Error('DEMONSTRATION_PASSWORD must have at least 12 characters');
if (!(days > 0 && days <= wholeMonth)) throw new Error(`DEMONSTRATION_DAYS must be a number up to ${wholeMonth}`);

@Module({
  imports: [
    PlatformModule.forProcess(readConfiguration(process.env), 'demonstration'),
    MongoModule,
    DemonstrationModule,
  ],
})
class Demonstrate {}

// Without the one that asked for it nobody would know that it is half filled.
whenSupervisorLeaves(() => process.exit(1));

const application = await NestFactory.createApplicationContext(Demonstrate, { logger: ['error', 'fatal'] });
await buildIndexesOf(application);
await application.get(LiveThrough).month(application.get(TimeSource).now(), days, password);
await application.close();
process.exit(0);
