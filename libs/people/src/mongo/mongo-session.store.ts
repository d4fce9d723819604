import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Session } from '../session.store.js';
import { SessionStore } from '../session.store.js';
import { SessionRecord } from './session.schema.js';

@Injectable()
export class MongoSessionStore extends SessionStore {
  constructor(@InjectModel(SessionRecord.name) private readonly sessions: Model<SessionRecord>) {
    super();
  }

  override async add({ tokenHash, staffId, expiresAt }: Session): Promise<void> {
    await this.sessions.create({ _id: tokenHash, staffId, expiresAt: new Date(expiresAt) });
  }

  override async find(tokenHash: string): Promise<Session | undefined> {
    const record = await this.sessions.findOne({ _id: tokenHash }).lean();
    return record ? { tokenHash, staffId: record.staffId, expiresAt: record.expiresAt.getTime() } : undefined;
  }

  override async remove(tokenHash: string): Promise<void> {
    await this.sessions.deleteOne({ _id: tokenHash });
  }
}
