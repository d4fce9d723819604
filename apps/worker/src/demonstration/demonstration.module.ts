import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { CarryOut } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { CustomersModule } from '#customers/customers.module.js';
import { intakeQueue } from '#intake/bullmq-intake-bell.js';
import { EmailIntakeModule } from '#intake/email-intake.module.js';
import { LessonsModule } from '#lessons/lessons.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { EffectsModule } from '../effects.module.js';
import { LetTimePass } from './let-time-pass.js';
import { LiveThrough } from './live-through.js';
import { LookAgain } from './look-again.js';
import { TakeInComing } from './take-in-coming.js';

/** What a worker does, without its queues' listeners: here one hand does it all, in the order of the turned clock. */
@Module({
  imports: [
    RedisModule,
    QueuesModule,
    CaseworkModule,
    CustomersModule,
    NotificationsModule,
    LessonsModule,
    EffectsModule,
    EmailIntakeModule.beside(EffectsModule),
    PeopleModule,
    BullModule.registerQueue({ name: intakeQueue }),
  ],
  providers: [CarryOut, SweepCasework, TakeInComing, LetTimePass, LookAgain, LiveThrough],
})
export class DemonstrationModule {}
