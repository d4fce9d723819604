import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CaseworkModule } from '#casework/casework.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { ComplainController } from './complain/complain.controller.js';
import { ComplaintForm } from './complain/complaint-form.js';
import { OpenComplaint } from './complain/open-complaint.js';
import { AssetsController } from './page/assets.controller.js';
import { Brand } from './page/brand.js';
import { Pages } from './page/pages.js';
import { SameOriginGuard } from './page/same-origin.guard.js';

/** The customers' side. It cannot reach staff functions: it does not contain them. */
@Module({
  imports: [RedisModule, QueuesModule, CaseworkModule],
  controllers: [ComplainController, AssetsController],
  providers: [
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: ComplaintForm, useFactory: () => ComplaintForm.load() },
    Brand,
    Pages,
    OpenComplaint,
  ],
})
export class PortalModule {}
