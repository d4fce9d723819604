import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { FoundSession, Session } from '../session.store.js';
import { SessionStore } from '../session.store.js';
import { peopleRevisionKey, SessionRecord } from './session.schema.js';

@Injectable()
export class MongoSessionStore extends SessionStore {
  constructor(@InjectModel(SessionRecord.name) private readonly sessions: Model<SessionRecord>) {
    super();
  }

  override async add({ tokenHash, createdAt, lastSeenAt, expiresAt, ...session }: Session): Promise<void> {
    await this.sessions.create({
      _id: tokenHash,
      ...session,
      createdAt: new Date(createdAt),
      lastSeenAt: new Date(lastSeenAt),
      expiresAt: new Date(expiresAt),
    });
  }

  /** Every request begins here. */
  override async find(tokenHash: string): Promise<FoundSession | undefined> {
    const found = await this.sessions.find({ _id: { $in: [tokenHash, peopleRevisionKey] } }).lean();
    const record = found.find(({ _id }) => _id === tokenHash);
    const { revision: peopleRevision = 0 } = found.find(({ _id }) => _id === peopleRevisionKey) ?? {};
    return record && { ...sessionOf(record), peopleRevision };
  }

  override async touch(tokenHash: string, at: number): Promise<void> {
    await this.sessions.updateOne({ _id: tokenHash }, { $max: { lastSeenAt: new Date(at) } });
  }

  override async remove(tokenHash: string): Promise<void> {
    await this.sessions.deleteOne({ _id: tokenHash });
  }

  override async of(staffId: string): Promise<Session[]> {
    const records = await this.sessions.find({ staffId }).lean();
    return records.map(sessionOf).toSorted((one, other) => other.lastSeenAt - one.lastSeenAt);
  }
}

function sessionOf({ _id, createdAt, lastSeenAt, expiresAt, ...record }: SessionRecord): Session {
  return {
    ...record,
    tokenHash: _id,
    createdAt: createdAt.getTime(),
    lastSeenAt: lastSeenAt.getTime(),
    expiresAt: expiresAt.getTime(),
  };
}
