import type { DynamicModule, OnModuleInit, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { isChoice } from '#casework/taxonomy.js';
import { CustomersModule } from '#customers/customers.module.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { StartupError } from '#platform/startup-error.js';
import { ActOnRoute } from './act-on-route.js';
import { BeginComplaint } from './begin-complaint.js';
import { CheckSender } from './check-sender.js';
import { ForgetUnplacedMails } from './forget-unplaced-mails.js';
import { IntakeModule } from './intake.module.js';
import { JudgeEmail } from './judge-email.js';
import { KeepMessage } from './keep-message.js';
import { MailReader } from './mail-reader.js';
import { Mailboxes } from './mailboxes.js';
import { ScanFile } from './scan-file.js';
import { SweepIntake } from './sweep-intake.js';
import { TakeInEmail } from './take-in-email.js';

/** From the ledger to the complaint. It stands beside a module that gives `TellSender` and `AnswerRequest`. */
@Module({
  imports: [IntakeModule, PrivacyModule, CaseworkModule, CustomersModule],
  providers: [
    MailReader,
    CheckSender,
    JudgeEmail,
    ScanFile,
    KeepMessage,
    BeginComplaint,
    ActOnRoute,
    TakeInEmail,
    SweepIntake,
    ForgetUnplacedMails,
  ],
  exports: [TakeInEmail, SweepIntake, ForgetUnplacedMails, IntakeModule],
})
export class EmailIntakeModule implements OnModuleInit {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** @param telling the module that gives `TellSender` and `AnswerRequest` */
  static beside(telling: Type): DynamicModule {
    return { module: EmailIntakeModule, imports: [telling] };
  }

  /**
   * A mailbox whose policy is not there would take in mail that never becomes a complaint; a category that is not there would
   * be suggested to people who cannot choose it.
   */
  onModuleInit(): void {
    const categories = this.rulebooks.taxonomy('categories');
    for (const { address, policy, category } of this.mailboxes.mailboxes) {
      if (policy !== undefined && !this.rulebooks.policies.has(policy))
        throw new StartupError(
          `MAILBOXES_FILE: ${address} is to be handled under the policy "${policy}", which is not there.`,
        );
      if (category !== undefined && !isChoice(categories, category))
        throw new StartupError(`MAILBOXES_FILE: ${address} has the category "${category}", which is not there.`);
    }
  }
}
