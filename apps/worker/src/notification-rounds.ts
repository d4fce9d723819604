import { Injectable } from '@nestjs/common';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { ClimbAlerts } from './climb-alerts.js';
import { Rounds } from './rounds.js';
import { SendDigests } from './send-digests.js';

/** Milliseconds between two rounds. */
const interval = 5000;

/** Sees that mails go out, that unanswered alerts climb and that digests are sent; every mail and every alert is there once. */
@Injectable()
export class NotificationRounds extends Rounds {
  constructor(
    private readonly deliverMail: DeliverMail,
    private readonly climbAlerts: ClimbAlerts,
    private readonly sendDigests: SendDigests,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    this.deliverMail.start();
    // One that fails keeps the other from nothing.
    for (const done of await Promise.allSettled([this.climbAlerts.climb(), this.sendDigests.send()])) {
      if (done.status === 'rejected') this.logger.error(done.reason);
    }
  }
}
