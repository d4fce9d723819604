import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { InsertTogether } from '#platform/insert-together.js';
import { BlindIndex } from '#privacy/blind-index.js';
import { house } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { RefusedMail, RefusedPage } from '../refused-mails.js';
import { mostOfOneSender, RefusedMails } from '../refused-mails.js';
import { RefusedMailDocument } from './refused-mail.schema.js';

@Injectable()
export class MongoRefusedMails extends RefusedMails {
  private readonly inserting = new InsertTogether<RefusedMailDocument>(() => this.mails.collection);

  constructor(
    @InjectModel(RefusedMailDocument.name) private readonly mails: Model<RefusedMailDocument>,
    private readonly vault: PersonVault,
    private readonly blind: BlindIndex,
  ) {
    super();
  }

  override async note({ id, at, from, remoteAddress, ...mail }: RefusedMail): Promise<void> {
    const seal = await this.vault.sealOf(house);
    await this.inserting.insert({
      _id: id,
      at: new Date(at),
      ...mail,
      ...seal.sealAll({ from, remoteAddress }),
      senderIndex: this.blind.ofSender(from),
    });
  }

  override async page(limit: number, after?: Pick<RefusedMail, 'at' | 'id'>): Promise<RefusedPage> {
    const place = after && new Date(after.at);
    const beyond = after && { at: { $lte: place }, $or: [{ at: { $lt: place } }, { _id: { $lt: after.id } }] };
    const found = await this.mails
      .find({ ...beyond } as QueryFilter<RefusedMailDocument>)
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<RefusedMailDocument[]>();
    const items = await this.opened(found.slice(0, limit));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.at, id: last.id } } : { items };
  }

  override async from(address: string): Promise<RefusedMail[]> {
    const found = await this.mails
      .find({ senderIndex: this.blind.ofSender(address) })
      .sort({ at: -1 })
      .limit(mostOfOneSender)
      .lean<RefusedMailDocument[]>();
    return this.opened(found);
  }

  private async opened(found: readonly RefusedMailDocument[]): Promise<RefusedMail[]> {
    const opened = await this.vault.open(found);
    return opened.map(({ _id, at, senderIndex: _sender, ...mail }) => ({ id: _id, at: at.getTime(), ...mail }));
  }
}
