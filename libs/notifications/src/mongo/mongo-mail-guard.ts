import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { BlindIndex } from '#privacy/blind-index.js';
import type { AskedMail, Verdict } from '../mail-guard.js';
import { countedAddress, MailGuard, verdictOn } from '../mail-guard.js';
import { AskedMailsRecord } from './asked-mails.schema.js';

const day = 86_400_000;

/** What is kept of one address at most; a flood is known long before. */
const most = 500;

const attempts = 50;

@Injectable()
export class MongoMailGuard extends MailGuard {
  constructor(
    @InjectModel(AskedMailsRecord.name) private readonly asked: Model<AskedMailsRecord>,
    private readonly blind: BlindIndex,
  ) {
    super();
  }

  override async ask(address: string, mail: Omit<AskedMail, 'isSent'>): Promise<Verdict> {
    const id = this.blind.of('asked-mails', countedAddress(address));
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const found = await this.asked.findOne({ _id: id }).lean();
      const recent = (found?.mails ?? []).filter(({ at }) => mail.at - at < day);
      const verdict = verdictOn(recent, mail);
      if (verdict.say === 'wait') return verdict;
      const noted = { ...mail, isSent: verdict.say === 'send' };
      const mails = [...recent.filter(({ key }) => key !== mail.key), noted].slice(-most);
      if (await this.write(id, found?.version, mails, new Date(mail.at + day))) return verdict;
    }
    throw new Error('mails to one address are asked for faster than they can be counted');
  }

  private async write(id: string, version: number | undefined, mails: AskedMail[], expiresAt: Date): Promise<boolean> {
    if (version === undefined) {
      try {
        await this.asked.create({ _id: id, version: 1, mails, expiresAt });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    }
    const { matchedCount } = await this.asked.updateOne(
      { _id: id, version },
      { $set: { version: version + 1, mails, expiresAt } },
    );
    return matchedCount === 1;
  }
}
