import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { peopleRevisionKey, SessionRecord } from './session.schema.js';

/** Counts the changes of people and teams. Whoever is signed in is judged by what was read under the count of now. */
@Injectable()
export class PeopleRevision {
  constructor(@InjectModel(SessionRecord.name) private readonly sessions: Model<SessionRecord>) {}

  /** After a change, never before it: what was read meanwhile must not pass for what holds from now on. */
  async raise(): Promise<void> {
    await this.sessions.updateOne({ _id: peopleRevisionKey }, { $inc: { revision: 1 } }, { upsert: true });
  }
}
