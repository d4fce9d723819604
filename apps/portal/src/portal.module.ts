import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CaseworkModule } from '#casework/casework.module.js';
import { CustomersModule } from '#customers/customers.module.js';
import { FormDraftsModule } from '#intake/form-drafts.module.js';
import { LessonsModule } from '#lessons/lessons.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RateLimit } from '#platform/rate-limit.js';
import { RedisModule } from '#platform/redis.module.js';
import { ComplainController } from './complain/complain.controller.js';
import { ComplaintForm } from './complain/complaint-form.js';
import { FormFiles } from './complain/form-files.js';
import { FormPages } from './complain/form-pages.js';
import { OpenComplaint } from './complain/open-complaint.js';
import { PublishedAnswers } from './complain/published-answers.js';
import { SendComplaint } from './complain/send-complaint.js';
import { SuggestionsController } from './complain/suggestions.controller.js';
import { PaceGuard } from './guard/pace.guard.js';
import { Proof } from './guard/proof.js';
import { SpamGuard } from './guard/spam-guard.js';
import { AssetsController } from './page/assets.controller.js';
import { BrandOnPages } from './page/brand-on-pages.js';
import { CustomerMessages } from './page/customer-messages.js';
import { Languages } from './page/language.js';
import { Pages } from './page/pages.js';
import { PrivacyController } from './page/privacy.controller.js';
import { ReadPosted } from './page/read-posted.js';
import { SameOriginGuard } from './page/same-origin.guard.js';
import { PersonController } from './person/person.controller.js';
import { ProvedVisits } from './person/proved-visits.js';
import { WhatIsHeld } from './person/what-is-held.js';
import { ActsController } from './tracking/acts.controller.js';
import { ComplaintController } from './tracking/complaint.controller.js';
import { ComplaintPages } from './tracking/complaint-pages.js';
import { CustomerActs } from './tracking/customer-acts.js';
import { ResendLink } from './tracking/resend-link.js';
import { TrackController } from './tracking/track.controller.js';
import { Onward } from './tracking/onward.js';
import { OnwardController } from './tracking/onward.controller.js';
import { Visits } from './tracking/visits.js';

/** The customers' side. It cannot reach staff functions: it does not contain them. */
@Module({
  imports: [
    RedisModule,
    QueuesModule,
    CaseworkModule,
    CustomersModule,
    NotificationsModule,
    LessonsModule,
    FormDraftsModule,
  ],
  controllers: [
    ComplainController,
    SuggestionsController,
    TrackController,
    ComplaintController,
    ActsController,
    PersonController,
    OnwardController,
    AssetsController,
    PrivacyController,
  ],
  providers: [
    CustomerMessages,
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: PaceGuard },
    PublishedAnswers,
    ComplaintForm,
    BrandOnPages,
    Pages,
    Languages,
    ReadPosted,
    RateLimit,
    Proof,
    SpamGuard,
    FormFiles,
    FormPages,
    OpenComplaint,
    SendComplaint,
    Visits,
    Onward,
    ResendLink,
    ProvedVisits,
    WhatIsHeld,
    ComplaintPages,
    CustomerActs,
  ],
})
export class PortalModule {}
