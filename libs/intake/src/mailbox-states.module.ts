import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MailboxStates } from './mailbox-states.js';
import { MailboxDocument, MailboxSchema } from './mongo/mailbox-state.schema.js';
import { MongoMailboxStates } from './mongo/mongo-mailbox-states.js';

/** How the mailboxes are, for whoever takes their mail in and whoever shows it. */
@Module({
  imports: [MongooseModule.forFeature([{ name: MailboxDocument.name, schema: MailboxSchema }])],
  providers: [{ provide: MailboxStates, useClass: MongoMailboxStates }],
  exports: [MailboxStates],
})
export class MailboxStatesModule {}
