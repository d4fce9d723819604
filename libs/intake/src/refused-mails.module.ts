import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { MongoRefusedMails } from './mongo/mongo-refused-mails.js';
import { RefusedMailDocument, RefusedMailSchema } from './mongo/refused-mail.schema.js';
import { RefusedMails } from './refused-mails.js';

/** What was turned away at the door. */
@Module({
  imports: [PrivacyModule, MongooseModule.forFeature([{ name: RefusedMailDocument.name, schema: RefusedMailSchema }])],
  providers: [{ provide: RefusedMails, useClass: MongoRefusedMails }],
  exports: [RefusedMails],
})
export class RefusedMailsModule {}
