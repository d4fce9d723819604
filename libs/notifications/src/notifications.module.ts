import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Configuration } from '#platform/configuration.js';
import { LiveFeedModule } from '#platform/live-feed.module.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { AlertBook } from './alert-book.js';
import { AlertStore } from './alert.store.js';
import { loadBrand } from './brand-file.js';
import { Brand } from './brand.js';
import { HeldNotices } from './held-notices.js';
import { HouseSender } from './house-sender.js';
import { ForgetMails } from './forget-mails.js';
import { LetterTemplates, shippedLetters } from './letter-templates.js';
import { MailGuard } from './mail-guard.js';
import { Mailer } from './mailer.js';
import { mailerSettings } from './mailer-settings.js';
import { AlertRecord, AlertSchema, MailCountRecord, MailCountSchema } from './mongo/alert.schema.js';
import { AskedMailsRecord, AskedMailsSchema } from './mongo/asked-mails.schema.js';
import { HeldNoticesRecord, HeldNoticesSchema } from './mongo/held-notices.schema.js';
import { MongoAlertStore } from './mongo/mongo-alert.store.js';
import { MongoHeldNotices } from './mongo/mongo-held-notices.js';
import { MongoMailGuard } from './mongo/mongo-mail-guard.js';
import { MongoOutgoingMails } from './mongo/mongo-outgoing-mails.js';
import { OutgoingMailRecord, OutgoingMailSchema } from './mongo/outgoing-mail.schema.js';
import { OutgoingMails } from './outgoing-mails.js';
import { SendAlerts } from './send-alerts.js';

/** Alerts to staff, letters to customers, and the mails that both travel in. */
@Module({
  imports: [
    LiveFeedModule,
    PrivacyModule,
    MongooseModule.forFeature([
      { name: AlertRecord.name, schema: AlertSchema },
      { name: MailCountRecord.name, schema: MailCountSchema },
      { name: AskedMailsRecord.name, schema: AskedMailsSchema },
      { name: HeldNoticesRecord.name, schema: HeldNoticesSchema },
      { name: OutgoingMailRecord.name, schema: OutgoingMailSchema },
    ]),
  ],
  providers: [
    { provide: AlertStore, useClass: MongoAlertStore },
    { provide: OutgoingMails, useClass: MongoOutgoingMails },
    { provide: MailGuard, useClass: MongoMailGuard },
    { provide: HeldNotices, useClass: MongoHeldNotices },
    {
      provide: Mailer,
      inject: [Configuration],
      useFactory: (configuration: Configuration) => new Mailer(mailerSettings(configuration)),
    },
    {
      provide: LetterTemplates,
      inject: [Configuration],
      useFactory: ({ LETTERS_DIR }: Configuration) =>
        LETTERS_DIR === undefined ? LetterTemplates.shipped() : LetterTemplates.load(shippedLetters, LETTERS_DIR),
    },
    {
      provide: Brand,
      inject: [Configuration],
      useFactory: ({ BRAND_FILE }: Configuration) => loadBrand(BRAND_FILE),
    },
    HouseSender,
    AlertBook,
    SendAlerts,
    ForgetMails,
  ],
  exports: [
    ForgetMails,
    AlertBook,
    Brand,
    HeldNotices,
    HouseSender,
    SendAlerts,
    LetterTemplates,
    MailGuard,
    OutgoingMails,
    Mailer,
  ],
})
export class NotificationsModule {}
