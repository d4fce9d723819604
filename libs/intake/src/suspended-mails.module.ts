import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { CustomersModule } from '#customers/customers.module.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { DecideSuspendedMail } from './decide-suspended-mail.js';
import { GiveMail } from './give-mail.js';
import { IntakeRecordDocument, IntakeRecordSchema } from './mongo/intake-record.schema.js';
import { MongoSuspendedMails } from './mongo/mongo-suspended-mails.js';
import { OriginalsModule } from './originals.module.js';
import { SuspendedMails } from './suspended-mails.js';

/** What no rule could place, for people to decide about. */
@Module({
  imports: [
    CaseworkModule,
    CustomersModule,
    PrivacyModule,
    OriginalsModule,
    MongooseModule.forFeature([{ name: IntakeRecordDocument.name, schema: IntakeRecordSchema }]),
  ],
  providers: [{ provide: SuspendedMails, useClass: MongoSuspendedMails }, GiveMail, DecideSuspendedMail],
  exports: [SuspendedMails, DecideSuspendedMail],
})
export class SuspendedMailsModule {}
