import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Configuration } from '#platform/configuration.js';
import { BullmqIntakeBell } from './bullmq-intake-bell.js';
import { IntakeBell } from './intake-bell.js';
import { IntakeLedger } from './intake-record.js';
import { loadMailboxes } from './mailboxes-file.js';
import { Mailboxes } from './mailboxes.js';
import { IntakeRecordDocument, IntakeRecordSchema } from './mongo/intake-record.schema.js';
import { MongoIntakeLedger } from './mongo/mongo-intake-ledger.js';
import { OriginalsModule } from './originals.module.js';
import { ReceiveEmail } from './receive-email.js';

/** How things come in: stored, noted, and rung for. */
@Module({
  imports: [
    OriginalsModule,
    MongooseModule.forFeature([{ name: IntakeRecordDocument.name, schema: IntakeRecordSchema }]),
  ],
  providers: [
    { provide: IntakeLedger, useClass: MongoIntakeLedger },
    { provide: IntakeBell, useClass: BullmqIntakeBell },
    {
      provide: Mailboxes,
      inject: [Configuration],
      useFactory: ({ MAILBOXES_FILE, MAIL_FROM = '' }: Configuration) =>
        loadMailboxes(MAILBOXES_FILE, MAIL_FROM.toLowerCase().match(/[^\s<>]+@[^\s<>]+/g) ?? []),
    },
    ReceiveEmail,
  ],
  exports: [ReceiveEmail, OriginalsModule, IntakeLedger, Mailboxes],
})
export class IntakeModule {}
