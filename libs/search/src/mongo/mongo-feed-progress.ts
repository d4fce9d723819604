import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { FeedProgress } from '../feed-progress.js';
import { ProgressDocument } from './search.schema.js';

const id = 'feed';

@Injectable()
export class MongoFeedProgress extends FeedProgress {
  constructor(@InjectModel(ProgressDocument.name) private readonly progress: Model<ProgressDocument>) {
    super();
  }

  override async hold(holder: string, now: number, until: number): Promise<boolean> {
    const free = { $or: [{ holder }, { heldUntil: { $lt: now } }, { heldUntil: { $exists: false } }] };
    try {
      await this.progress.updateOne({ _id: id, ...free }, { $set: { holder, heldUntil: until } }, { upsert: true });
      return true;
    } catch (error) {
      // Somebody holds it: then it is not found, and cannot be made a second time.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async takenOver(what: string): Promise<number> {
    const found = await this.progress.findOne({ _id: id }, { takenOver: 1 }).lean();
    return found?.takenOver?.[what] ?? 0;
  }

  override async note(what: string, at: number): Promise<void> {
    await this.progress.updateOne({ _id: id }, { $set: { [`takenOver.${what}`]: at } }, { upsert: true });
  }

  override async clear(): Promise<void> {
    await this.progress.updateOne({ _id: id }, { $unset: { takenOver: 1 } });
  }
}
