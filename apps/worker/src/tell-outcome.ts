import { Injectable, Logger } from '@nestjs/common';
import { ComplaintNotFound, EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { FigureMails } from '#figures/figure-mails.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { NamedMail } from '#notifications/deliver-mail.js';
import { MailOutcome } from '#notifications/deliver-mail.js';
import type { Outcome, Withheld } from '#notifications/outgoing-mails.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
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
    private readonly figureMails: FigureMails,
  ) {
    super();
  }

  override async tell({ key, purpose, complaintId }: NamedMail, outcome: Outcome | Withheld): Promise<void> {
    switch (purpose.kind) {
      case 'letter':
        if (complaintId === undefined) throw new Error(`the letter ${key} belongs to no complaint`);
        return this.tellComplaint(complaintId, key, purpose.letterId, outcome);
      case 'receipts':
        for (const letter of purpose.letters)
          await this.tellComplaint(letter.complaintId, `${key}-${letter.letterId}`, letter.letterId, outcome);
        return;
      case 'alert':
        return this.book.mailSettled(purpose.alertId, outcome.state === 'delivered' ? 'sent' : 'failed');
      case 'digest':
      case 'trackingLink':
      case 'passwordLink':
      case 'courtesy':
      case 'feedback':
        // Nobody waits for it: what a digest lists stands in the application, a link can be asked for again, and of a
        // pack that nobody has confirmed others are told.
        return;
      case 'figures':
        if (outcome.state !== 'delivered' && purpose.date !== undefined)
          await this.figureMails.noteFailed(purpose.figureMailId, purpose.date);
        return;
      case 'seal':
      case 'purge':
        if (outcome.state !== 'delivered') this.logger.error(`${key} could not be sent: ${outcome.reason}`);
        return;
    }
  }

  private async tellComplaint(
    complaintId: string,
    key: string,
    letterId: string,
    outcome: Outcome | Withheld,
  ): Promise<void> {
    const told = eventsOf(key, letterId, outcome);
    for (const [index, event] of told.entries()) {
      try {
        await this.casework.record(complaintId, event);
        return;
      } catch (error) {
        // What is refused now is refused for ever; a complaint that is only busy is told again.
        if (!(error instanceof EventNotAllowed || error instanceof ComplaintNotFound)) throw error;
        if (index === told.length - 1)
          this.logger.error(`what became of the letter ${key} cannot be recorded: ${error.message}`);
      }
    }
  }
}

/** What became of a letter, as its complaint hears it; if it does not know the first word, the next one. */
function eventsOf(key: string, letterId: string, outcome: Outcome | Withheld): readonly ComplaintEvent[] {
  const facts = { id: `${key}-${outcome.state}`, at: outcome.at, by: email, letterId };
  if (outcome.state === 'delivered') return [{ type: 'letter.delivered', ...facts }];
  const reason = outcome.reason.slice(0, longestReason);
  const failed = { type: 'letter.failed', ...facts, reason } as const;
  if (outcome.state === 'failed') return [failed];
  // Complaints that began before letters could be withheld know only that it did not arrive.
  return [{ type: 'letter.withheld', ...facts, reason, brokenOff: outcome.brokenOff }, failed];
}
