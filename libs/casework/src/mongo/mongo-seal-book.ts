import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { SignedSeal } from '../seal.js';
import { asStatement } from '../seal.js';
import { SealBook } from '../seal-book.js';
import { SealDocument } from './seal.schema.js';

@Injectable()
export class MongoSealBook extends SealBook {
  constructor(@InjectModel(SealDocument.name) private readonly seals: Model<SealDocument>) {
    super();
  }

  override async note(signed: SignedSeal): Promise<void> {
    try {
      await this.seals.create({ _id: signed.seal.number, signed, untold: true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  override async latest(): Promise<SignedSeal | undefined> {
    return asStatement((await this.seals.findOne().sort({ _id: -1 }).lean())?.signed);
  }

  override async page(limit: number, after?: number): Promise<{ signed: SignedSeal; isTold: boolean }[]> {
    const found = await this.seals
      .find(after === undefined ? {} : { _id: { $lt: after } })
      .sort({ _id: -1 })
      .limit(limit)
      .lean<SealDocument[]>();
    return found.flatMap(({ signed, untold }) => {
      const statement = asStatement(signed);
      return statement ? [{ signed: statement, isTold: untold !== true }] : [];
    });
  }

  override async *all(): AsyncIterable<{ number: number; signed?: SignedSeal }> {
    for await (const { _id, signed } of this.seals.collection.find({}).sort({ _id: 1 })) {
      const statement = asStatement(signed);
      yield { number: Number(_id), ...(statement && { signed: statement }) };
    }
  }

  override async untold(limit: number): Promise<SignedSeal[]> {
    const found = await this.seals.find({ untold: true }).sort({ _id: 1 }).limit(limit).lean();
    return found.flatMap(({ signed }) => asStatement(signed) ?? []);
  }

  override async told(number: number): Promise<void> {
    await this.seals.updateOne({ _id: number }, { $unset: { untold: 1 } });
  }
}
