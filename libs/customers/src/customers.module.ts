import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { LiveFeedModule } from '#platform/live-feed.module.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { AnnouncedCallStore } from './announced-call.store.js';
import { AnnouncedCalls } from './announced-calls.js';
import { SearchModule } from '#search/search.module.js';
import { CustomerCare } from './customer-care.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerRecord } from './customer-record.js';
import { CustomerStore } from './customer.store.js';
import { DueForPurge } from './due-for-purge.js';
import { DuplicateFiles } from './duplicate-files.js';
import { AnnouncedCallDocument, AnnouncedCallSchema } from './mongo/announced-call.schema.js';
import { CustomerDocument, CustomerSchema } from './mongo/customer.schema.js';
import { EraseCustomer } from './erase-customer.js';
import { MongoAnnouncedCallStore } from './mongo/mongo-announced-call.store.js';
import { ForgetComplaint } from './forget-complaint.js';
import { MongoPurgeRuns } from './mongo/mongo-purge-runs.js';
import { PurgeDocument, PurgeRunDocument, PurgeRunSchema, PurgeSchema } from './mongo/purge-run.schema.js';
import { ForgetCopies } from './forget-copies.js';
import { MongoRestrictionStore } from './mongo/mongo-restriction.store.js';
import { RestrictionDocument, RestrictionSchema } from './mongo/restriction.schema.js';
import { MongoCustomerStore } from './mongo/mongo-customer.store.js';
import { OrderPurge } from './order-purge.js';
import { PurgeComplaints } from './purge-complaints.js';
import { PurgeRuns } from './purge-run.store.js';
import { RestrictionStore } from './restriction.store.js';
import { RestrictionLetter } from './restriction-letter.js';
import { Restrictions } from './restrictions.js';
import { MongoSaidNeedsStore } from './mongo/mongo-said-needs.store.js';
import { SaidNeedsDocument, SaidNeedsSchema } from './mongo/said-needs.schema.js';
import { SaidNeedsStore } from './said-needs.store.js';
import { SubjectAccess } from './subject-access.js';

/** The customers and their files (客户资料). */
@Module({
  imports: [
    PrivacyModule,
    CaseworkModule,
    NotificationsModule,
    LiveFeedModule,
    MongooseModule.forFeature([
      { name: CustomerDocument.name, schema: CustomerSchema },
      { name: RestrictionDocument.name, schema: RestrictionSchema },
      { name: SaidNeedsDocument.name, schema: SaidNeedsSchema },
      { name: AnnouncedCallDocument.name, schema: AnnouncedCallSchema },
      { name: PurgeRunDocument.name, schema: PurgeRunSchema },
      { name: PurgeDocument.name, schema: PurgeSchema },
    ]),
    SearchModule,
  ],
  providers: [
    { provide: CustomerStore, useClass: MongoCustomerStore },
    { provide: AnnouncedCallStore, useClass: MongoAnnouncedCallStore },
    { provide: RestrictionStore, useClass: MongoRestrictionStore },
    { provide: SaidNeedsStore, useClass: MongoSaidNeedsStore },
    Restrictions,
    RestrictionLetter,
    CustomerCare,
    AnnouncedCalls,
    CustomerFiles,
    DuplicateFiles,
    CustomerRecord,
    EraseCustomer,
    ForgetCopies,
    SubjectAccess,
    { provide: PurgeRuns, useClass: MongoPurgeRuns },
    DueForPurge,
    OrderPurge,
    ForgetComplaint,
    PurgeComplaints,
  ],
  exports: [
    CustomerCare,
    RestrictionStore,
    Restrictions,
    RestrictionLetter,
    AnnouncedCalls,
    CustomerFiles,
    DuplicateFiles,
    CustomerRecord,
    EraseCustomer,
    SubjectAccess,
    PurgeRuns,
    DueForPurge,
    OrderPurge,
    PurgeComplaints,
  ],
})
export class CustomersModule {}
