import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { EffectHandler } from '#casework/carry-out.js';
import { DeliverMail, MailOutcome } from '#notifications/deliver-mail.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { CarryOutEffect } from './carry-out-effect.js';
import { ClimbAlerts } from './climb-alerts.js';
import { LinkComplaint } from './link-complaint.js';
import { NotificationRounds } from './notification-rounds.js';
import { RaiseAlert } from './raise-alert.js';
import { SendDigests } from './send-digests.js';
import { SendLetter } from './send-letter.js';
import { TellOutcome } from './tell-outcome.js';
import { TellParked } from './tell-parked.js';
import { TellStaff } from './tell-staff.js';

/** What effects come to: letters, alerts, notes, and what is done about those that nobody answers. */
@Module({
  imports: [CaseworkModule, PeopleModule, NotificationsModule],
  providers: [
    { provide: EffectHandler, useClass: CarryOutEffect },
    { provide: MailOutcome, useClass: TellOutcome },
    DeliverMail,
    TellStaff,
    TellParked,
    RaiseAlert,
    LinkComplaint,
    SendLetter,
    ClimbAlerts,
    SendDigests,
    NotificationRounds,
  ],
  exports: [EffectHandler, DeliverMail],
})
export class EffectsModule {}
