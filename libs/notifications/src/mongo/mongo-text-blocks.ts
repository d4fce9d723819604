import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { shippedTextBlocks } from '../shipped-text-blocks.js';
import type { TextBlock, TextBlockChange } from '../text-blocks.js';
import { mostBlocks, mostVersions, TextBlocks } from '../text-blocks.js';
import { TextBlockDocument } from './text-block.schema.js';

@Injectable()
export class MongoTextBlocks extends TextBlocks {
  constructor(@InjectModel(TextBlockDocument.name) private readonly blocks: Model<TextBlockDocument>) {
    super();
  }

  override async all(): Promise<TextBlock[]> {
    const found = await this.blocks
      .find({}, { current: 1 })
      .sort({ createdAt: 1, _id: 1 })
      .limit(mostBlocks + shippedTextBlocks.length)
      .lean<TextBlockDocument[]>();
    const changed = new Map(found.map(({ _id, current }) => [_id, current]));
    const shipped = shippedTextBlocks.map((one) => changed.get(one.id) ?? one);
    return [...shipped, ...found.map(({ current }) => current).filter(({ id }) => !shippedAs(id))];
  }

  override async versionsOf(id: string): Promise<TextBlock[]> {
    const found = await this.blocks.findOne({ _id: id }).lean<TextBlockDocument>();
    if (found) return [...found.former, found.current].toReversed();
    const shipped = shippedAs(id);
    return shipped ? [shipped] : [];
  }

  override async put(change: TextBlockChange, version: number): Promise<boolean> {
    const current = { ...change, version: version + 1 };
    if (version === 0) return this.insert(current);
    const before = await this.blocks.findOne({ _id: change.id, version }).lean<TextBlockDocument>();
    if (!before) return false;
    const former = [...before.former, before.current].slice(-mostVersions);
    const { matchedCount } = await this.blocks.updateOne(
      { _id: change.id, version },
      { $set: { version: current.version, current, former } },
    );
    return matchedCount === 1;
  }

  private async insert(current: TextBlock & TextBlockChange): Promise<boolean> {
    const shipped = shippedAs(current.id);
    const { upsertedCount } = await this.blocks.updateOne(
      { _id: current.id },
      {
        $setOnInsert: {
          createdAt: current.at,
          version: current.version,
          current,
          former: shipped ? [shipped] : [],
        },
      },
      { upsert: true },
    );
    return upsertedCount === 1;
  }
}

function shippedAs(id: string): TextBlock | undefined {
  return shippedTextBlocks.find((one) => one.id === id);
}
