import { Module } from '@nestjs/common';
import { IntakeModule } from '#intake/intake.module.js';
import { MailboxStatesModule } from '#intake/mailbox-states.module.js';
import { ImapFetchers } from './imap-fetchers.js';
import { SmtpReceiver } from './smtp-receiver.js';
import { Visitors } from './visitors.js';

/** Accepts mail, stores it raw, says yes. It needs the database and nothing else, so it outlives every other fault. */
@Module({ imports: [IntakeModule, MailboxStatesModule], providers: [Visitors, SmtpReceiver, ImapFetchers] })
export class MailGatewayModule {}
