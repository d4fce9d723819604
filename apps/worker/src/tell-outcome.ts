import { Injectable, Logger } from '@nestjs/common';
import { ComplaintNotFound, EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { NamedMail } from '#notifications/deliver-mail.js';
import { MailOutcome } from '#notifications/deliver-mail.js';
import type { Outcome } from '#notifications/outgoing-mails.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';

const email: Actor = { kind: 'channel', id: 'email' };

/** The longest reason that an event holds. */
const longestReason = 200;

/** Writes what became of a mail to where it matters: a letter's on its complaint, an alert's on the alert. */
@Injectable()
export class TellOutcome extends MailOutcome {
  private readonly logger = new Logger(TellOutcome.name);

  constructor(
    private readonly casework: Casework,
    private readonly book: AlertBook,
  ) {
    super();
  }

  override async tell({ key, purpose, complaintId }: NamedMail, outcome: Outcome): Promise<void> {
    switch (purpose.kind) {
      case 'letter':
        if (complaintId === undefined) throw new Error(`the letter ${key} belongs to no complaint`);
        return this.tellComplaint(complaintId, key, purpose.letterId, outcome);
      case 'alert':
        return this.book.mailSettled(purpose.alertId, outcome.state === 'delivered' ? 'sent' : 'failed');
      case 'digest':
      case 'trackingLink':
        // Nobody waits for it: what a digest lists stands in the application, and a link can be asked for again.
        return;
      case 'seal':
        if (outcome.state === 'failed') this.logger.error(`${key} could not be sent: ${outcome.reason}`);
        return;
    }
  }

  private async tellComplaint(complaintId: string, key: string, letterId: string, outcome: Outcome): Promise<void> {
    const facts = { id: `${key}-${outcome.state}`, at: outcome.at, by: email, letterId };
    try {
      await this.casework.record(
        complaintId,
        outcome.state === 'delivered'
          ? { type: 'letter.delivered', ...facts }
          : { type: 'letter.failed', ...facts, reason: outcome.reason.slice(0, longestReason) },
      );
    } catch (error) {
      // What is refused now is refused for ever; a complaint that is only busy is told again.
      if (!(error instanceof EventNotAllowed || error instanceof ComplaintNotFound)) throw error;
      this.logger.error(`what became of the letter ${key} cannot be recorded: ${error.message}`);
    }
  }
}
