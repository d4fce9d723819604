import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { PersonKey } from '../person-key.store.js';
import { PersonKeyStore } from '../person-key.store.js';
import { PersonKeyDocument } from './person-key.schema.js';

@Injectable()
export class MongoPersonKeyStore extends PersonKeyStore {
  constructor(@InjectModel(PersonKeyDocument.name) private readonly keys: Model<PersonKeyDocument>) {
    super();
  }

  override async ofPersons(personIds: readonly string[]): Promise<PersonKey[]> {
    return (await this.keys.find({ personId: { $in: [...personIds] } }).lean()).map(fromDocument);
  }

  override async withIds(ids: readonly string[]): Promise<PersonKey[]> {
    return (await this.keys.find({ _id: { $in: [...ids] } }).lean()).map(fromDocument);
  }

  override async add({ id, ...key }: PersonKey & { readonly wrapped: string }): Promise<boolean> {
    try {
      await this.keys.collection.insertOne({ _id: id, ...key } as never);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async destroy({
    id,
    personId,
    destroyedAt,
  }: Pick<PersonKey, 'id' | 'personId'> & { readonly destroyedAt: number }): Promise<void> {
    const { matchedCount } = await this.keys.updateOne({ personId }, { $unset: { wrapped: 1 }, $set: { destroyedAt } });
    if (matchedCount === 1) return;
    try {
      await this.keys.collection.insertOne({ _id: id, personId, destroyedAt } as never);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The first key was made at this very moment.
      await this.keys.updateOne({ personId }, { $unset: { wrapped: 1 }, $set: { destroyedAt } });
    }
  }
}

function fromDocument({ _id, ...key }: PersonKeyDocument): PersonKey {
  return { id: _id, ...key };
}
