import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerRecord } from './customer-record.js';
import { CustomerStore } from './customer.store.js';
import { DuplicateFiles } from './duplicate-files.js';
import { CustomerDocument, CustomerSchema } from './mongo/customer.schema.js';
import { EraseCustomer } from './erase-customer.js';
import { MongoCustomerStore } from './mongo/mongo-customer.store.js';
import { SubjectAccess } from './subject-access.js';

/** The customers and their files (客户资料). */
@Module({
  imports: [
    PrivacyModule,
    CaseworkModule,
    NotificationsModule,
    MongooseModule.forFeature([{ name: CustomerDocument.name, schema: CustomerSchema }]),
  ],
  providers: [
    { provide: CustomerStore, useClass: MongoCustomerStore },
    CustomerFiles,
    DuplicateFiles,
    CustomerRecord,
    EraseCustomer,
    SubjectAccess,
  ],
  exports: [CustomerFiles, DuplicateFiles, CustomerRecord, EraseCustomer, SubjectAccess],
})
export class CustomersModule {}
