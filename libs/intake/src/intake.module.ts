import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { longestMailboxName } from '#casework/reply-address.js';
import { Configuration } from '#platform/configuration.js';
import { StartupError } from '#platform/startup-error.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { BullmqIntakeBell } from './bullmq-intake-bell.js';
import { IntakeBell } from './intake-bell.js';
import { IntakeLedger } from './intake-record.js';
import { loadMailboxes, tooLongFor } from './mailboxes-file.js';
import { Mailboxes } from './mailboxes.js';
import { IntakeRecordDocument, IntakeRecordSchema } from './mongo/intake-record.schema.js';
import { MongoIntakeLedger } from './mongo/mongo-intake-ledger.js';
import { OriginalsModule } from './originals.module.js';
import { ReceiveEmail } from './receive-email.js';
import { RefusedMailsModule } from './refused-mails.module.js';

/** How things come in: stored, noted, and rung for. */
@Module({
  imports: [
    OriginalsModule,
    RefusedMailsModule,
    PrivacyModule,
    MongooseModule.forFeature([{ name: IntakeRecordDocument.name, schema: IntakeRecordSchema }]),
  ],
  providers: [
    { provide: IntakeLedger, useClass: MongoIntakeLedger },
    { provide: IntakeBell, useClass: BullmqIntakeBell },
    {
      provide: Mailboxes,
      inject: [Configuration],
      useFactory: mailboxesOf,
    },
    ReceiveEmail,
  ],
  exports: [ReceiveEmail, OriginalsModule, RefusedMailsModule, IntakeLedger, Mailboxes],
})
export class IntakeModule {}

/** @throws when the name of a mailbox leaves no room for the addresses that we make of it */
function mailboxesOf({ MAILBOXES_FILE, MAIL_FROM = '', MAIL_PLUS_ADDRESSES }: Configuration): Mailboxes {
  const sending = MAIL_FROM.toLowerCase().match(/[^\s<>]+@[^\s<>]+/g) ?? [];
  if (MAIL_PLUS_ADDRESSES === 'no') return loadMailboxes(MAILBOXES_FILE, sending);
  if (sending.some((address) => address.lastIndexOf('@') > longestMailboxName))
    throw new StartupError(`MAIL_FROM has ${tooLongFor(longestMailboxName)}.`);
  return loadMailboxes(MAILBOXES_FILE, sending, longestMailboxName);
}
