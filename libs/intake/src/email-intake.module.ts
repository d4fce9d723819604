import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { ActOnRoute } from './act-on-route.js';
import { IntakeModule } from './intake.module.js';
import { JudgeEmail } from './judge-email.js';
import { KeepMessage } from './keep-message.js';
import { MailReader } from './mail-reader.js';
import { ScanFile } from './scan-file.js';
import { SweepIntake } from './sweep-intake.js';
import { TakeInEmail } from './take-in-email.js';

/** From the ledger to the complaint. */
@Module({
  imports: [IntakeModule, CaseworkModule],
  providers: [MailReader, JudgeEmail, ScanFile, KeepMessage, ActOnRoute, TakeInEmail, SweepIntake],
  exports: [TakeInEmail, SweepIntake, IntakeModule],
})
export class EmailIntakeModule {}
