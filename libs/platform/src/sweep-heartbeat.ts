import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { SweepRecord } from './sweep.schema.js';
import { TimeSource } from './time-source.js';

/** When the workers' sweep last came round. As long as that is fresh, Redis, a worker and the database work together. */
@Injectable()
export class SweepHeartbeat {
  constructor(
    @InjectModel(SweepRecord.name) private readonly sweeps: Model<SweepRecord>,
    private readonly time: TimeSource,
  ) {}

  async beat(): Promise<void> {
    await this.sweeps.updateOne({ _id: 'sweep' }, { $set: { lastAt: new Date(this.time.now()) } }, { upsert: true });
  }

  /** Epoch milliseconds; nothing when it never came round. */
  async last(): Promise<number | undefined> {
    return (await this.sweeps.findOne({ _id: 'sweep' }).lean())?.lastAt.getTime();
  }
}
