import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CaseworkModule } from '#casework/casework.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { ComplainController } from './complain/complain.controller.js';
import { ComplaintForm } from './complain/complaint-form.js';
import { OpenComplaint } from './complain/open-complaint.js';
import { AssetsController } from './page/assets.controller.js';
import { Brand } from './page/brand.js';
import { Languages } from './page/language.js';
import { Pages } from './page/pages.js';
import { SameOriginGuard } from './page/same-origin.guard.js';
import { ActsController } from './tracking/acts.controller.js';
import { ComplaintController } from './tracking/complaint.controller.js';
import { ComplaintPages } from './tracking/complaint-pages.js';
import { CustomerActs } from './tracking/customer-acts.js';
import { ResendLink } from './tracking/resend-link.js';
import { TrackController } from './tracking/track.controller.js';
import { Visits } from './tracking/visits.js';

/** The customers' side. It cannot reach staff functions: it does not contain them. */
@Module({
  imports: [RedisModule, QueuesModule, CaseworkModule, NotificationsModule],
  controllers: [ComplainController, TrackController, ComplaintController, ActsController, AssetsController],
  providers: [
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: ComplaintForm, useFactory: () => ComplaintForm.load() },
    Brand,
    Pages,
    Languages,
    OpenComplaint,
    Visits,
    ResendLink,
    ComplaintPages,
    CustomerActs,
  ],
})
export class PortalModule {}
