import { Injectable } from '@nestjs/common';
import type { SignedSeal } from '#casework/seal.js';
import { hashOfSeal } from '#casework/seal.js';
import { SealBook } from '#casework/seal-book.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { Written } from '#notifications/write-mail.js';
import { paragraph, writeMail } from '#notifications/write-mail.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { houseLanguage } from '#people/staff.js';

/** Seals that are told in one round. */
const atOnce = 100;

const words = {
  subject: { en: 'Seal {number} of {day}', 'zh-CN': '第 {number} 号封存（{day}）' },
  what: {
    en: 'The histories of {complaints} complaints were sealed; {heads} of them had changed since the seal before.',
    'zh-CN': '已封存 {complaints} 件投诉的历史记录，其中 {heads} 条链首自上次封存后有变动。',
  },
  keep: {
    en: 'Keep this mail where nobody who administers the system can change it. To compare: {command}',
    'zh-CN': '请将本邮件存放在系统管理员无法改动之处。核对命令：{command}',
  },
  key: { en: 'Hash: {hash}\nPublic key: {key}', 'zh-CN': '哈希：{hash}\n公钥：{key}' },
} as const satisfies Record<string, Words>;

/** Sends each new seal out of the house, to whoever is to be able to prove it later. */
@Injectable()
export class TellOfSeal {
  constructor(
    private readonly book: SealBook,
    private readonly deliverMail: DeliverMail,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** A seal has one mail, whoever sends it and how often. */
  async tell(): Promise<void> {
    const address = this.configuration.SEAL_MAIL_TO;
    for (const signed of await this.book.untold(atOnce)) {
      const { number } = signed.seal;
      if (address !== undefined) {
        const now = this.time.now();
        await this.deliverMail.post(
          {
            key: `seal-${number}`,
            purpose: { kind: 'seal', number },
            to: { address },
            locale: houseLanguage,
            writtenAt: now,
            ...writeSeal(signed),
          },
          now,
        );
      }
      await this.book.told(number);
    }
  }
}

/** A seal as a mail in both languages, for nobody knows who will read it years later. */
export function writeSeal({ seal }: SignedSeal): Written {
  const { number, day, complaints, heads, key } = seal;
  const hash = hashOfSeal(seal);
  const command = `npm run verify -- --expect ${number}:${hash}`;
  const said = (text: Words): Words => fill(text, { number, day, complaints, heads, key, hash, command });
  const subject = said(words.subject);
  const title = `${subject['zh-CN']} · ${subject.en}`;
  return writeMail(houseLanguage, title, title, [
    paragraph(`${said(words.what)['zh-CN']}\n${said(words.what).en}`),
    paragraph(`${said(words.key)['zh-CN']}\n${said(words.key).en}`, 'box'),
    paragraph(`${said(words.keep)['zh-CN']}\n${said(words.keep).en}`),
  ]);
}
