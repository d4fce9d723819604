import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Rebuild } from '../feed-progress.js';
import { FeedProgress } from '../feed-progress.js';
import { ProgressDocument } from './search.schema.js';

const id = 'feed';
const rebuildId = 'rebuild';

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

  override async caughtUpAt(): Promise<number | undefined> {
    const found = await this.progress.findOne({ _id: id }, { caughtUpAt: 1 }).lean();
    return found?.caughtUpAt;
  }

  override async noteCaughtUp(at: number): Promise<void> {
    await this.progress.updateOne({ _id: id }, { $set: { caughtUpAt: at } }, { upsert: true });
  }

  override async rebuild(): Promise<Rebuild | undefined> {
    const found = await this.progress.findOne({ _id: rebuildId }, { rebuild: 1 }).lean();
    return found?.rebuild;
  }

  override async askForRebuild(at: number): Promise<void> {
    const isFree = { $or: [{ rebuild: { $exists: false } }, { 'rebuild.finishedAt': { $exists: true } }] };
    try {
      await this.progress.updateOne(
        { _id: rebuildId, ...isFree },
        { $set: { rebuild: { askedAt: at } } },
        { upsert: true },
      );
    } catch (error) {
      // One is under way: then it is not found, and cannot be made a second time.
      if (!isDuplicate(error)) throw error;
    }
  }

  override async noteRebuild(rebuild: Rebuild): Promise<void> {
    await this.progress.updateOne({ _id: rebuildId }, { $set: { rebuild } }, { upsert: true });
  }

  override async clear(): Promise<void> {
    await this.progress.updateOne({ _id: id }, { $unset: { takenOver: 1, caughtUpAt: 1 } });
  }
}
