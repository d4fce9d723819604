import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PasswordLink } from '../password-link.store.js';
import { PasswordLinkStore } from '../password-link.store.js';
import { PasswordLinkRecord } from './password-link.schema.js';

@Injectable()
export class MongoPasswordLinkStore extends PasswordLinkStore {
  constructor(@InjectModel(PasswordLinkRecord.name) private readonly links: Model<PasswordLinkRecord>) {
    super();
  }

  override async replace({ tokenHash, expiresAt, ...link }: PasswordLink): Promise<void> {
    await this.links.deleteMany({ staffId: link.staffId });
    await this.links.create({ _id: tokenHash, ...link, expiresAt: new Date(expiresAt) });
  }

  override async find(tokenHash: string): Promise<PasswordLink | undefined> {
    const record = await this.links.findOne({ _id: tokenHash }).lean();
    return record ? linkOf(record) : undefined;
  }

  override async take(tokenHash: string): Promise<PasswordLink | undefined> {
    const record = await this.links.findOneAndDelete({ _id: tokenHash }).lean();
    return record ? linkOf(record) : undefined;
  }
}

function linkOf({ _id, expiresAt, ...record }: PasswordLinkRecord): PasswordLink {
  return { ...record, tokenHash: _id, expiresAt: expiresAt.getTime() };
}
