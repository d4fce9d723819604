import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Tries } from '../sign-in-tries.js';
import { SignInTriesStore } from '../sign-in-tries.js';
import { SignInTriesRecord } from './sign-in-tries.schema.js';

@Injectable()
export class MongoSignInTriesStore extends SignInTriesStore {
  constructor(@InjectModel(SignInTriesRecord.name) private readonly tries: Model<SignInTriesRecord>) {
    super();
  }

  override async find(key: string): Promise<Tries | undefined> {
    const record = await this.tries.findOne({ _id: key }).lean();
    return record ? { count: record.count, notBefore: record.notBefore.getTime() } : undefined;
  }

  override async count(key: string, before: number, next: Tries, forgetAt: number): Promise<boolean> {
    const fields = { count: next.count, notBefore: new Date(next.notBefore), forgetAt: new Date(forgetAt) };
    const counted = await this.tries.updateOne({ _id: key, count: before }, { $set: fields });
    if (counted.matchedCount > 0 || before > 0) return counted.matchedCount > 0;
    try {
      await this.tries.create({ _id: key, ...fields });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async forget(key: string): Promise<void> {
    await this.tries.deleteOne({ _id: key });
  }

  override async uncount(key: string): Promise<void> {
    await this.tries.updateOne(
      { _id: key, count: { $gt: 0 } },
      { $inc: { count: -1 }, $set: { notBefore: new Date(0) } },
    );
  }
}
