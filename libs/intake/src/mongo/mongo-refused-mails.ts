import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { InsertTogether } from '#platform/insert-together.js';
import { house } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { RefusedMail, RefusedPage } from '../refused-mails.js';
import { RefusedMails } from '../refused-mails.js';
import { RefusedMailDocument } from './refused-mail.schema.js';

@Injectable()
export class MongoRefusedMails extends RefusedMails {
  private readonly inserting = new InsertTogether<RefusedMailDocument>(() => this.mails.collection);

  constructor(
    @InjectModel(RefusedMailDocument.name) private readonly mails: Model<RefusedMailDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async note({ id, at, from, remoteAddress, ...mail }: RefusedMail): Promise<void> {
    const seal = await this.vault.sealOf(house);
    await this.inserting.insert({ _id: id, at: new Date(at), ...mail, ...seal.sealAll({ from, remoteAddress }) });
  }

  override async page(limit: number, after?: Pick<RefusedMail, 'at' | 'id'>): Promise<RefusedPage> {
    const place = after && new Date(after.at);
    const beyond = after && { at: { $lte: place }, $or: [{ at: { $lt: place } }, { _id: { $lt: after.id } }] };
    const found = await this.mails
      .find({ ...beyond } as QueryFilter<RefusedMailDocument>)
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<RefusedMailDocument[]>();
    const opened = await this.vault.open(found.slice(0, limit));
    const items = opened.map(({ _id, at, ...mail }) => ({ id: _id, at: at.getTime(), ...mail }));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.at, id: last.id } } : { items };
  }
}
