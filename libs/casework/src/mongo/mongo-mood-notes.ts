import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Mood } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { MoodNoted } from '../emotional-load.js';
import { MoodNotes } from '../mood-notes.js';
import { ComplaintDocument } from './complaint.schema.js';

/** Complaints with a contact on one day, the latest: a house that has more has several of these. */
const mostLookedAt = 5000;

interface Told {
  readonly type: string;
  readonly at: number;
  readonly by: Actor;
  readonly mood?: Mood;
}

@Injectable()
export class MongoMoodNotes extends MoodNotes {
  constructor(@InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>) {
    super();
  }

  override async since(instant: number): Promise<MoodNoted[]> {
    const found = await this.complaints
      .find(
        { moodAt: { $gte: instant } },
        { 'history.event.type': 1, 'history.event.at': 1, 'history.event.by': 1, 'history.event.mood': 1 },
      )
      .sort({ moodAt: -1 })
      .limit(mostLookedAt)
      .lean<{ history: { event: Told }[] }[]>();
    return found.flatMap(({ history }) =>
      history.flatMap(({ event: { type, at, by, mood } }) =>
        type === 'contact.recorded' && mood !== undefined && by.kind === 'staff' && at >= instant
          ? [{ at, by: by.id, mood }]
          : [],
      ),
    );
  }
}
