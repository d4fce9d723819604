import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { EffectHandler } from '#casework/carry-out.js';
import { CustomersModule } from '#customers/customers.module.js';
import { FiguresModule } from '#figures/figures.module.js';
import { AnswerRequest } from '#intake/answer-request.js';
import { TellSender } from '#intake/tell-sender.js';
import { DeliverMail, MailFiles, MailOutcome } from '#notifications/deliver-mail.js';
import { LessonsModule } from '#lessons/lessons.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { HouseLettersModule } from '#rules/house-letters.module.js';
import { AnswerRequestByMail } from './answer-request-by-mail.js';
import { AskDepartment } from './ask-department.js';
import { CarryOutEffect } from './carry-out-effect.js';
import { ClimbAlerts } from './climb-alerts.js';
import { CustomerMail } from './customer-mail.js';
import { GatherLetterFacts } from './gather-letter-facts.js';
import { Hearing } from './hearing.js';
import { HoldBack } from './hold-back.js';
import { CauseTitles } from './lessons/cause-titles.js';
import { GatherFeedback } from './lessons/gather-feedback.js';
import { MakeFeedbackPacks } from './lessons/make-feedback-packs.js';
import { RaiseSystemicAlarms } from './lessons/raise-systemic-alarms.js';
import { TellOfAlarm } from './lessons/tell-of-alarm.js';
import { TellDepartments } from './lessons/tell-departments.js';
import { LinkComplaint } from './link-complaint.js';
import { NotificationRounds } from './notification-rounds.js';
import { ProposeRest } from './propose-rest.js';
import { ChooseReviews } from './quality/choose-reviews.js';
import { Reviewers } from './quality/reviewers.js';
import { TellOfReviews } from './quality/tell-of-reviews.js';
import { RaiseAlert } from './raise-alert.js';
import { OverdueOfTeams } from './overdue-of-teams.js';
import { SendDigests } from './send-digests.js';
import { SendFigureMails } from './send-figure-mails.js';
import { Senders } from './senders.js';
import { SendTogether } from './send-together.js';
import { SendLetter } from './send-letter.js';
import { StoredMailFiles } from './stored-mail-files.js';
import { TellOutcome } from './tell-outcome.js';
import { TellParked } from './tell-parked.js';
import { TellSenderOfMail } from './tell-sender-of-mail.js';
import { TellTogether } from './tell-together.js';
import { TellStaff } from './tell-staff.js';
import { WriteCustomerLetter } from './write-customer-letter.js';

/** What effects come to: letters, alerts, notes, and what is done about those that nobody answers. */
@Module({
  imports: [
    CaseworkModule,
    CustomersModule,
    PeopleModule,
    NotificationsModule,
    HouseLettersModule,
    LessonsModule,
    FiguresModule,
  ],
  providers: [
    { provide: EffectHandler, useClass: CarryOutEffect },
    { provide: MailOutcome, useClass: TellOutcome },
    { provide: MailFiles, useClass: StoredMailFiles },
    DeliverMail,
    TellStaff,
    TellParked,
    Hearing,
    RaiseAlert,
    LinkComplaint,
    Senders,
    CustomerMail,
    GatherLetterFacts,
    WriteCustomerLetter,
    HoldBack,
    SendLetter,
    SendTogether,
    TellTogether,
    ProposeRest,
    CauseTitles,
    RaiseSystemicAlarms,
    TellOfAlarm,
    GatherFeedback,
    MakeFeedbackPacks,
    TellDepartments,
    Reviewers,
    ChooseReviews,
    TellOfReviews,
    { provide: TellSender, useClass: TellSenderOfMail },
    { provide: AnswerRequest, useClass: AnswerRequestByMail },
    AskDepartment,
    ClimbAlerts,
    SendDigests,
    SendFigureMails,
    OverdueOfTeams,
    NotificationRounds,
  ],
  exports: [
    EffectHandler,
    RaiseAlert,
    DeliverMail,
    TellSender,
    AnswerRequest,
    ClimbAlerts,
    SendDigests,
    SendFigureMails,
    MakeFeedbackPacks,
    TellDepartments,
    ChooseReviews,
    TellOfReviews,
  ],
})
export class EffectsModule {}
