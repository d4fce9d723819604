import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { AgreeOnTime } from './agree-on-time.js';
import { AnnouncePresence } from './announce-presence.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';
import { ProcessIdentity } from './process-identity.js';
import { ProcessPresence, ProcessPresenceSchema } from './process-presence.schema.js';

/** `/health/live`, `/health/ready`, `/metrics`, and the process's sign of life. */
@Module({})
export class HealthModule {
  static forProcess(identity: ProcessIdentity): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      imports: [MongooseModule.forFeature([{ name: ProcessPresence.name, schema: ProcessPresenceSchema }])],
      controllers: [HealthController],
      providers: [
        { provide: ProcessIdentity, useValue: identity },
        {
          provide: Registry,
          useFactory: () => {
            const registry = new Registry();
            registry.setDefaultLabels({ process: identity.name });
            collectDefaultMetrics({ register: registry });
            return registry;
          },
        },
        Health,
        AgreeOnTime,
        AnnouncePresence,
      ],
      exports: [Health, Registry, ProcessIdentity, MongooseModule],
    };
  }
}
