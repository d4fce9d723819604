import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { SavedFilter } from '../saved-filter.store.js';
import { mostFilters, SavedFilterStore } from '../saved-filter.store.js';
import { SavedFilterRecord } from './saved-filter.schema.js';

@Injectable()
export class MongoSavedFilterStore extends SavedFilterStore {
  constructor(@InjectModel(SavedFilterRecord.name) private readonly filters: Model<SavedFilterRecord>) {
    super();
  }

  override async of(staffId: string): Promise<SavedFilter[]> {
    const found = await this.filters.find({ staffId }).sort({ name: 1 }).limit(mostFilters).lean();
    return found.map(({ id, name, query }) => ({ id, name, query }));
  }

  override async put(staffId: string, { id, name, query }: SavedFilter): Promise<void> {
    await this.filters.updateOne({ _id: keyOf(staffId, id) }, { $set: { staffId, id, name, query } }, { upsert: true });
  }

  override async remove(staffId: string, id: string): Promise<void> {
    await this.filters.deleteOne({ _id: keyOf(staffId, id) });
  }
}

function keyOf(staffId: string, id: string): string {
  return JSON.stringify([staffId, id]);
}
