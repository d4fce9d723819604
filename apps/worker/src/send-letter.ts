import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '#casework/complaint-record.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { causeOf } from '#casework/step-complaint.js';
import { incomplete } from '#casework/letter-contract.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { HeldNotices } from '#notifications/held-notices.js';
import type { MailHeads } from '#notifications/mail.js';
import { isAddress } from '#notifications/mail.js';
import type { OutgoingMail } from '#notifications/outgoing-mails.js';
import { keyNameOf } from '#privacy/key-name.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { inBoth } from './alert-occasion.js';
import type { Addressing } from './customer-mail.js';
import { CustomerMail, mailOf } from './customer-mail.js';
import type { Passage } from './hold-back.js';
import { HoldBack } from './hold-back.js';
import { leftOutWords } from './left-out-words.js';
import { WriteCustomerLetter } from './write-customer-letter.js';
import type { Gathered } from './gather-letter-facts.js';
import { GatherLetterFacts } from './gather-letter-facts.js';

const toldTogether: Words = {
  en: 'this address got a receipt within the hour; this one is told with others in one mail',
  'zh-CN': '该地址一小时内已收到回执，本回执将与其他回执合并告知',
};

const tooMany: Words = {
  en: 'hundreds of receipts wait for this address; this one is not told by itself',
  'zh-CN': '该地址已有数百份回执待发，本回执不再自动发送',
};

const noAddress: Words = { en: 'no address', 'zh-CN': '没有邮箱地址' };

type LetterEffect = Extract<ComplaintEffect, { type: 'letter.send' }>;

/** What a mail says that is no letter of the complaint. */
interface Courtesy {
  readonly subject: Words;
  readonly text: Words;
}

/** Hands a letter over for delivery. What becomes of it is recorded on the complaint, whenever it is known. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly facts: GatherLetterFacts,
    private readonly letters: WriteCustomerLetter,
    private readonly customerMail: CustomerMail,
    private readonly holdBack: HoldBack,
    private readonly deliverMail: DeliverMail,
    private readonly held: HeldNotices,
  ) {}

  /**
   * A letter that lacks what its policy demands or has no address to go to has failed, and one that would be one automatic
   * mail too many is withheld until a lead releases it. Whoever answers for the complaint is told why.
   */
  async send(complaint: StoredComplaint, { key }: PendingEffect, effect: LetterEffect): Promise<void> {
    const { letter, letterId } = effect;
    const { facts, missing, teamId, at } = await this.facts.gather(complaint, letter, letterId);
    const nature = natureOf(letter, causeOf(complaint, key));
    const addressing = await this.customerMail.addressing(complaint, { key, letterId, teamId }, nature);
    const named = { key, purpose: { kind: 'letter', letterId }, complaintId: complaint.id } as const;
    const obstacle = obstacleOf(letter, missing, addressing);
    if (obstacle) return this.deliverMail.refuse(named, inBoth(obstacle));
    const passage: Passage = effect.released ? { may: 'go' } : await this.holdBack.ask(complaint, addressing, at);
    if (passage.may === 'go')
      return this.deliverMail.post(await this.mail(complaint, letter, facts, addressing, at), at);
    if (passage.may === 'not go') return this.deliverMail.withhold(named, inBoth(passage.because), passage.brokenOff);
    const notice = { key, complaintId: complaint.id, letterId };
    const isHeld = await this.held.hold(addressing.to, notice, passage.until);
    // Nobody has to do anything about it, so nobody is called.
    await this.deliverMail.withhold(named, inBoth(isHeld ? toldTogether : tooMany), true);
  }

  /**
   * Tells the customer what is no letter of the complaint: nothing waits for it, and nothing changes by it. Where there is
   * no address, or it would be one automatic mail too many, it is left undone.
   */
  async sendCourtesy(complaint: StoredComplaint, key: string, { subject, text }: Courtesy): Promise<void> {
    const { facts, teamId, at } = await this.facts.gather(complaint, 'message', '');
    const addressing = await this.customerMail.addressing(complaint, { key, teamId }, 'notice');
    if (!isAddress(addressing.to)) return;
    const passage = await this.holdBack.ask(complaint, addressing, at);
    if (passage.may !== 'go') return;
    const message = { subject: subject[facts.locale], text: text[facts.locale] };
    await this.deliverMail.post(await this.mail(complaint, 'message', { ...facts, message }, addressing, at), at);
  }

  /** Written once, however often it is asked for. */
  private async mail(
    complaint: StoredComplaint,
    letter: LetterName,
    facts: LetterFacts,
    addressing: Addressing,
    now: number,
  ): Promise<OutgoingMail> {
    const written = await this.customerMail.written(complaint, addressing);
    if (written) return mailOf(complaint, addressing, written);
    const { token, heads, thread } = addressing;
    // Why not all of the mail that began the complaint could be taken in, if that was so.
    const leftOut =
      letter === 'receiptNotice' ? thread.find(({ direction }) => direction === 'in')?.leftOut : undefined;
    const told = leftOut ? { ...facts, notTakenIn: leftOutWords[leftOut] } : facts;
    const { id: complaintId, customerId } = complaint;
    const keyName = keyNameOf(customerId, complaintId);
    const writing = { house: heads.from.name, token, writtenAt: now, keyName, complaintId, customerId };
    const draft = await this.letters.write(letter, told, writing);
    return this.customerMail.keep(complaint, addressing, draft, now);
  }
}

/**
 * The receipt notice answers a mail by itself. Of the others, what a member of staff sends by what they do is that
 * person's mail, whoever typed it; what is due, or what a customer or a channel brings about, a machine sends.
 */
function natureOf(letter: LetterName, cause: RecordedEvent | undefined): MailHeads['nature'] {
  if (letter === 'receiptNotice') return 'answer';
  return cause?.by.kind === 'staff' ? 'personal' : 'notice';
}

function obstacleOf(letter: LetterName, missing: Gathered['missing'], { to }: Addressing): Words | undefined {
  if (missing.length > 0) return wordsOf(incomplete(letter, missing));
  return isAddress(to) ? undefined : noAddress;
}
