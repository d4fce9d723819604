import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { LeftOut } from '#casework/message.js';
import { TellSender } from '#intake/tell-sender.js';
import { TimeSource } from '#platform/time-source.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { leftOutWords } from './left-out-words.js';
import { SendLetter } from './send-letter.js';

const day = 24 * 3_600_000;

const words = {
  subject: { en: 'Not all of your mail reached us', 'zh-CN': '您的邮件未能完整送达' },
  again: {
    en: '{why}\n\nPlease send us what is missing once more: on your page, which the button below opens, or a few files at a time in answer to this mail.',
    'zh-CN':
      '{why}\n\n请将缺少的内容重新发给我们：可点击下方按钮在您的投诉页面上传，或者直接回复本邮件分几次发送附件。',
  },
} as const;

/** Tells a customer that not all of their answer could be taken in, at the address on file and nowhere else. */
@Injectable()
export class TellSenderOfMail extends TellSender {
  constructor(
    private readonly casework: Casework,
    private readonly sendLetter: SendLetter,
    private readonly time: TimeSource,
  ) {
    super();
  }

  /** At most once a day for each complaint: who sends many such mails knows it from the first. */
  override async leftOut(complaintId: string, why: LeftOut): Promise<void> {
    const complaint = await this.casework.get(complaintId);
    const key = `left-out-${complaintId}-${Math.floor(this.time.now() / day)}`;
    const text = fill(words.again, { why: leftOutWords[why] });
    await this.sendLetter.sendCourtesy(complaint, key, { subject: words.subject, text });
  }
}
