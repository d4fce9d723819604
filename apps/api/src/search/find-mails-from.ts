import { Injectable } from '@nestjs/common';
import { MessageStore } from '#casework/message.store.js';
import { emailFrom } from '#customers/reach.js';
import type { RefusedMail } from '#intake/refused-mails.js';
import { mostOfOneSender, RefusedMails } from '#intake/refused-mails.js';
import { SuspendedMails } from '#intake/suspended-mails.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDo, teamsFor } from '#people/permissions.js';

/** A mail of nobody's that was put aside. */
export interface AsideMail {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly subject: string;
  readonly isDecided: boolean;
}

/** What came from one address and belongs to no complaint. */
export interface MailsFrom {
  readonly aside: readonly AsideMail[];
  readonly refused: readonly RefusedMail[];
}

/**
 * Finds by a whole address what its owner wrote in vain: mails that were put aside, and those that were turned away at the door.
 * Addresses stand in no index of texts, so a part of one finds nothing.
 */
@Injectable()
export class FindMailsFrom {
  constructor(
    private readonly messages: MessageStore,
    private readonly suspended: SuspendedMails,
    private readonly turnedAway: RefusedMails,
  ) {}

  async find(typed: string, member: ActingMember): Promise<MailsFrom> {
    const address = emailFrom(typed)?.value;
    if (address === undefined) return { aside: [], refused: [] };
    const [aside, refused] = await Promise.all([
      this.asideFrom(address, member),
      mayDo(member, 'outgoing.look') ? this.turnedAway.from(address) : [],
    ]);
    return { aside, refused };
  }

  private async asideFrom(address: string, member: ActingMember): Promise<AsideMail[]> {
    const teams = teamsFor(member, 'suspended.look');
    if (teams.length === 0) return [];
    const found: AsideMail[] = [];
    for (const messageId of await this.messages.nobodysFrom([address], mostOfOneSender)) {
      const [mail, message] = await Promise.all([this.suspended.find(messageId), this.messages.find(messageId)]);
      if (!mail || !message || (teams !== 'all' && !teams.includes(mail.teamId))) continue;
      found.push({
        id: mail.id,
        at: mail.receivedAt,
        subject: message.subject,
        isDecided: mail.decision !== undefined,
      });
    }
    return found;
  }
}
