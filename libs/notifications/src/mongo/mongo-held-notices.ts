import type { KeyObject } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { SecretKey } from '#platform/secret-key.js';
import type { HeldNotice, Telling } from '../held-notices.js';
import { HeldNotices, mostHeld } from '../held-notices.js';
import { countedAddress } from '../mail-guard.js';
import { HeldNoticesRecord } from './held-notices.schema.js';

/** What the key of this file is derived for (`SecretKey.derive`). */
const purpose = 'held-notices';

/** One document for each reader, and every change of it one conditional write. */
@Injectable()
export class MongoHeldNotices extends HeldNotices {
  private readonly readerKey: KeyObject;

  constructor(
    @InjectModel(HeldNoticesRecord.name) private readonly held: Model<HeldNoticesRecord>,
    secret: SecretKey,
  ) {
    super();
    this.readerKey = secret.derive(purpose);
  }

  override async hold(address: string, notice: HeldNotice, until: number): Promise<boolean> {
    const reader = createHmac('sha256', this.readerKey).update(countedAddress(address)).digest('hex').slice(0, 32);
    const first = { _id: reader, version: 1, dueAt: new Date(until), waiting: [notice], waitingCount: 1 };
    for (;;) {
      const found = await this.held.findOne({ _id: reader }).lean();
      if (!found) {
        if (await this.create(first)) return true;
        continue;
      }
      const known = [...found.waiting, ...(found.telling?.notices ?? [])];
      if (known.some(({ key }) => key === notice.key)) return true;
      if (found.waitingCount >= mostHeld) return false;
      const { matchedCount } = await this.held.updateOne(
        { _id: reader, version: found.version },
        { $push: { waiting: notice }, $inc: { version: 1, waitingCount: 1 } },
      );
      if (matchedCount === 1) return true;
    }
  }

  override async due(now: number, limit: number): Promise<Telling[]> {
    const records = await this.held
      .find({ dueAt: { $lte: new Date(now) } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    const tellings = await Promise.all(records.map((record) => this.telling(record)));
    return tellings.filter((telling) => telling !== undefined);
  }

  override async postpone({ reader, key }: Telling, until: number): Promise<void> {
    await this.held.updateOne(
      { _id: reader, 'telling.key': key },
      { $set: { dueAt: new Date(until) }, $inc: { version: 1 } },
    );
  }

  override async finish({ reader, key }: Telling, until: number): Promise<void> {
    await this.held.updateOne(
      { _id: reader, 'telling.key': key },
      { $unset: { telling: 1 }, $set: { dueAt: new Date(until) }, $inc: { version: 1 } },
    );
    await this.held.deleteOne({ _id: reader, waitingCount: 0, telling: { $exists: false } });
  }

  private async create(first: HeldNoticesRecord): Promise<boolean> {
    try {
      await this.held.create(first);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Nothing when another changes it in this moment: it is due still. */
  private async telling(record: HeldNoticesRecord): Promise<Telling | undefined> {
    const { _id: reader, version, waiting, telling } = record;
    if (telling) return { reader, ...telling };
    const begun = { key: `together-${reader}-${version}`, notices: waiting };
    const { matchedCount } = await this.held.updateOne(
      { _id: reader, version },
      { $set: { telling: begun, waiting: [], waitingCount: 0 }, $inc: { version: 1 } },
    );
    return matchedCount === 1 ? { reader, ...begun } : undefined;
  }
}
