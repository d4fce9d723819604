import type { DynamicModule, OnModuleInit, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { CustomersModule } from '#customers/customers.module.js';
import { StartupError } from '#platform/startup-error.js';
import { ActOnRoute } from './act-on-route.js';
import { CheckSender } from './check-sender.js';
import { IntakeModule } from './intake.module.js';
import { JudgeEmail } from './judge-email.js';
import { KeepMessage } from './keep-message.js';
import { MailReader } from './mail-reader.js';
import { Mailboxes } from './mailboxes.js';
import { ScanFile } from './scan-file.js';
import { SweepIntake } from './sweep-intake.js';
import { TakeInEmail } from './take-in-email.js';

/** From the ledger to the complaint. It stands beside a module that gives `TellSender`. */
@Module({
  imports: [IntakeModule, CaseworkModule, CustomersModule],
  providers: [MailReader, CheckSender, JudgeEmail, ScanFile, KeepMessage, ActOnRoute, TakeInEmail, SweepIntake],
  exports: [TakeInEmail, SweepIntake, IntakeModule],
})
export class EmailIntakeModule implements OnModuleInit {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** @param telling the module that gives `TellSender` */
  static beside(telling: Type): DynamicModule {
    return { module: EmailIntakeModule, imports: [telling] };
  }

  /** A mailbox whose policy is not there would take in mail that never becomes a complaint. */
  onModuleInit(): void {
    for (const { address, policy } of this.mailboxes.mailboxes) {
      if (policy === undefined || this.rulebooks.policies.has(policy)) continue;
      throw new StartupError(
        `MAILBOXES_FILE: ${address} is to be handled under the policy "${policy}", which is not there.`,
      );
    }
  }
}
