import { Injectable } from '@nestjs/common';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { incomplete } from '#casework/letter-contract.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { isAddress } from '#notifications/mail.js';
import type { OutgoingMail } from '#notifications/outgoing-mails.js';
import { TimeSource } from '#platform/time-source.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import { betweenLanguages } from './alert-occasion.js';
import type { Addressing } from './customer-mail.js';
import { CustomerMail, mailOf } from './customer-mail.js';
import { WriteCustomerLetter } from './write-customer-letter.js';
import type { Gathered } from './gather-letter-facts.js';
import { GatherLetterFacts } from './gather-letter-facts.js';

type LetterEffect = Extract<ComplaintEffect, { type: 'letter.send' }>;

/** Hands a letter over for delivery. What becomes of it is recorded on the complaint, whenever it is known. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly facts: GatherLetterFacts,
    private readonly letters: WriteCustomerLetter,
    private readonly customerMail: CustomerMail,
    private readonly deliverMail: DeliverMail,
    private readonly time: TimeSource,
  ) {}

  /** A letter that lacks what its policy demands, or has no address to go to, fails at once, and its owner is told why. */
  async send(complaint: StoredComplaint, { key }: PendingEffect, effect: LetterEffect): Promise<void> {
    const { letter, letterId } = effect;
    const now = this.time.now();
    const { facts, missing, teamId } = await this.facts.gather(complaint, letter, now);
    const addressing = await this.customerMail.addressing(complaint, { key, letterId, teamId }, natureOf(letter));
    const obstacle = obstacleOf(letter, missing, addressing);
    if (obstacle === undefined)
      await this.deliverMail.post(await this.mail(complaint, letter, facts, addressing, now), now);
    else {
      const named = { key, purpose: { kind: 'letter', letterId }, complaintId: complaint.id } as const;
      await this.deliverMail.refuse(named, obstacle);
    }
  }

  /** Written once, however often it is asked for. */
  private async mail(
    complaint: StoredComplaint,
    letter: LetterName,
    facts: LetterFacts,
    addressing: Addressing,
    now: number,
  ): Promise<OutgoingMail> {
    const written = await this.customerMail.written(complaint, addressing.key);
    if (written) return mailOf(complaint, addressing, written);
    const { token, heads } = addressing;
    const draft = await this.letters.write(letter, facts, { house: heads.from.name, token, writtenAt: now });
    return this.customerMail.keep(complaint, addressing, draft, now);
  }
}

/** The receipt notice answers a message by itself; every other letter was brought about by somebody, or is due. */
function natureOf(letter: LetterName): 'answer' | 'notice' {
  return letter === 'receiptNotice' ? 'answer' : 'notice';
}

function obstacleOf(letter: LetterName, missing: Gathered['missing'], { to }: Addressing): string | undefined {
  if (missing.length > 0) {
    const words = wordsOf(incomplete(letter, missing));
    return [words['zh-CN'], words.en].join(betweenLanguages);
  }
  return isAddress(to) ? undefined : ['没有邮箱地址', 'no address'].join(betweenLanguages);
}
