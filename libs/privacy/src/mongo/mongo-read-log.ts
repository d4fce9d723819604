import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { Read, ReadFilter, ReadPage } from '../read-log.js';
import { ReadLog } from '../read-log.js';
import { ReadDocument } from './read.schema.js';

@Injectable()
export class MongoReadLog extends ReadLog {
  constructor(@InjectModel(ReadDocument.name) private readonly reads: Model<ReadDocument>) {
    super();
  }

  override async note(...reads: readonly Read[]): Promise<void> {
    if (reads.length === 0) return;
    await this.reads.collection.insertMany(reads.map(({ id, ...read }) => ({ _id: id, ...read })) as never);
  }

  override async page(
    { from, until, ...filter }: ReadFilter,
    limit: number,
    after?: Pick<Read, 'at' | 'id'>,
  ): Promise<ReadPage> {
    const at = {
      ...(from !== undefined && { $gte: from }),
      ...(until !== undefined && { $lt: until }),
      ...(after && { $lte: after.at }),
    };
    const beyond = {
      ...(Object.keys(at).length > 0 && { at }),
      ...(after && { $or: [{ at: { $lt: after.at } }, { _id: { $lt: after.id } }] }),
    };
    const found = await this.reads
      .find({ ...filter, ...beyond } as QueryFilter<ReadDocument>)
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<ReadDocument[]>();
    const items = found.slice(0, limit).map(({ _id, ...read }): Read => ({ id: _id, ...read }));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.at, id: last.id } } : { items };
  }
}
