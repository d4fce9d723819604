import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { incomplete, missingIn } from '#casework/letter-contract.js';
import { letterFactsOf } from '#casework/letter-facts.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { DeliverMail, MailOutcome } from '#notifications/deliver-mail.js';
import { LetterTemplates } from '#notifications/letter-templates.js';
import { isAddress } from '#notifications/mail.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const somebody: Words = { en: 'our complaints team', 'zh-CN': '投诉处理团队' };

type LetterEffect = Extract<ComplaintEffect, { type: 'letter.send' }>;

/** Hands a letter over for delivery. What becomes of it is recorded on the complaint, whenever it is known. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
    private readonly templates: LetterTemplates,
    private readonly deliverMail: DeliverMail,
    private readonly outcome: MailOutcome,
    private readonly time: TimeSource,
  ) {}

  /** A letter that lacks what its policy demands, or has no address to go to, fails at once, and its owner is told why. */
  async send(complaint: StoredComplaint, { key }: PendingEffect, { letter, letterId }: LetterEffect): Promise<void> {
    const now = this.time.now();
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const facts: LetterFacts = {
      ...letterFactsOf(complaint, letter, rulebook, now),
      handler: await this.handlerOf(complaint),
    };
    const written = this.templates.write(letter, facts, 'Redress');
    const address = complaint.contact?.email ?? complaint.customerId;
    const mail = {
      key,
      purpose: { kind: 'letter', letterId },
      complaintId: complaint.id,
      to: { address },
      locale: complaint.locale,
      writtenAt: now,
      subject: written.subject,
      text: written.text,
      html: written.html,
    } as const;
    const missing = missingIn(letter, facts, rulebook);
    const words = missing.length > 0 ? wordsOf(incomplete(letter, missing)) : undefined;
    const obstacle = words ? `${words['zh-CN']} · ${words.en}` : isAddress(address) ? undefined : 'no address';
    if (obstacle === undefined) await this.deliverMail.post(mail, now);
    else await this.outcome.tell(mail, { state: 'failed', at: now, reason: obstacle });
  }

  private async handlerOf(complaint: StoredComplaint): Promise<Words> {
    const { ownerId, teamId } = snapshotOf(complaint, this.rulebooks.rulebookFor(complaint.pins)).context;
    const owner = ownerId === undefined ? undefined : await this.directory.find(ownerId);
    if (owner) return { en: owner.name, 'zh-CN': owner.name };
    return (await this.directory.team(teamId))?.name ?? somebody;
  }
}
