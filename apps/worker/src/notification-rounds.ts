import { Injectable } from '@nestjs/common';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { ClimbAlerts } from './climb-alerts.js';
import { RaiseSystemicAlarms } from './lessons/raise-systemic-alarms.js';
import { ProposeRest } from './propose-rest.js';
import { Rounds } from './rounds.js';
import { SendDigests } from './send-digests.js';
import { TellTogether } from './tell-together.js';

/** Milliseconds between two rounds. */
const interval = 5000;

/** Sees that mails go out, that unanswered alerts climb, that digests are sent, that held receipts are told and that rest is proposed and causes that come back are noticed; every mail and every alert is there once. */
@Injectable()
export class NotificationRounds extends Rounds {
  constructor(
    private readonly deliverMail: DeliverMail,
    private readonly climbAlerts: ClimbAlerts,
    private readonly sendDigests: SendDigests,
    private readonly tellTogether: TellTogether,
    private readonly proposeRest: ProposeRest,
    private readonly systemic: RaiseSystemicAlarms,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    this.deliverMail.start();
    // One that fails keeps the others from nothing.
    const all = [
      this.climbAlerts.climb(),
      this.sendDigests.send(),
      this.tellTogether.tell(),
      this.proposeRest.propose(),
      this.systemic.raise(),
    ];
    for (const done of await Promise.allSettled(all)) {
      if (done.status === 'rejected') this.logger.error(done.reason);
    }
  }
}
