import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { SealModule } from '#casework/seal.module.js';
import { IntakeModule } from '#intake/intake.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { IncidentStore } from './incident.store.js';
import { IncidentRecord, IncidentSchema } from './mongo/incident.schema.js';
import { MongoIncidentStore } from './mongo/mongo-incident.store.js';
import { TakeReadings } from './readings.js';
import { TellAdministrators } from './tell-administrators.js';
import { WatchGauges } from './watch-gauges.js';
import { WatchController } from './watch.controller.js';
import { Watch } from './watch.js';

/** Who looks after the system itself. */
@Module({
  imports: [
    MongooseModule.forFeature([{ name: IncidentRecord.name, schema: IncidentSchema }]),
    SystemHealthModule,
    CaseworkModule,
    SealModule,
    IntakeModule,
    NotificationsModule,
    PeopleModule,
  ],
  controllers: [WatchController],
  providers: [
    { provide: IncidentStore, useClass: MongoIncidentStore },
    TakeReadings,
    TellAdministrators,
    WatchGauges,
    Watch,
  ],
  exports: [Watch],
})
export class WatchModule {}
