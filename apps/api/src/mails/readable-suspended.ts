import { Injectable } from '@nestjs/common';
import { MailNotSuspended } from '#intake/intake.errors.js';
import type { SuspendedMail } from '#intake/suspended-mails.js';
import { SuspendedMails } from '#intake/suspended-mails.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Action } from '#people/permissions.js';
import { teamsFor } from '#people/permissions.js';

/** The mails that no rule could place, as far as a member of staff may see them: those to their teams' mailboxes. */
@Injectable()
export class ReadableSuspended {
  constructor(private readonly mails: SuspendedMails) {}

  /** @throws MailNotSuspended also for one that is another team's */
  async get(id: string, action: Action, member: ActingMember): Promise<SuspendedMail> {
    const mail = await this.mails.find(id);
    const teams = teamsFor(member, action);
    if (!mail || (teams !== 'all' && !teams.includes(mail.teamId))) throw new MailNotSuspended(id);
    return mail;
  }
}
