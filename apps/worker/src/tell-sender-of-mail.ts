import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { LeftOut } from '#casework/message.js';
import { TellSender } from '#intake/tell-sender.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { leftOutWords } from './left-out-words.js';
import { SendLetter } from './send-letter.js';

const day = 24 * 3_600_000;

const week = 7 * day;

/** Sentences under each other, a line each. */
const lines = (sentences: readonly Words[]): Words => ({
  en: sentences.map(({ en }) => en).join('\n'),
  'zh-CN': sentences.map((one) => one['zh-CN']).join('\n'),
});

const asideWords = {
  subject: { en: 'Your message is kept until somebody has read it', 'zh-CN': '您的来信已收存，待专人阅看' },
  text: {
    en: 'Thank you for your message. It has arrived, and somebody will read it within 30 days and decide whether it needs an answer. As we wrote to you, this is agreed:\n\n{agreed}\n\nYour complaint goes on meanwhile, and no time limit changes. You can make a new complaint at any time.',
    'zh-CN':
      '感谢您的来信。来信已经收到，专人将在 30 天内阅看，并决定是否需要答复。此前已函告您以下约定：\n\n{agreed}\n\n您的投诉照常办理，时限不变；您也可以随时提出新的投诉。',
  },
} as const satisfies Record<string, Words>;

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

  /** At most once a week for each complaint. */
  override async putAside(complaintId: string, agreed: readonly Words[]): Promise<void> {
    const complaint = await this.casework.get(complaintId);
    const key = `put-aside-${complaintId}-${Math.floor(this.time.now() / week)}`;
    const text = fill(asideWords.text, { agreed: lines(agreed) });
    await this.sendLetter.sendCourtesy(complaint, key, { subject: asideWords.subject, text });
  }
}
