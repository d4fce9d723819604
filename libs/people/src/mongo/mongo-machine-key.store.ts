import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MachineKey } from '../machine-key.store.js';
import { MachineKeyStore } from '../machine-key.store.js';
import { MachineKeyRecord } from './machine-key.schema.js';

@Injectable()
export class MongoMachineKeyStore extends MachineKeyStore {
  constructor(@InjectModel(MachineKeyRecord.name) private readonly keys: Model<MachineKeyRecord>) {
    super();
  }

  override async add({ id, roles, teamIds, actions, ...key }: MachineKey): Promise<void> {
    await this.keys.create({ _id: id, ...key, roles: [...roles], teamIds: [...teamIds], actions: [...actions] });
  }

  override async find(keyHash: string): Promise<MachineKey | undefined> {
    const record = await this.keys.findOne({ keyHash }).lean();
    return record ? keyOf(record) : undefined;
  }

  override async all(): Promise<MachineKey[]> {
    const records = await this.keys.find({}).lean();
    return records.map(keyOf).toSorted((one, other) => other.madeAt - one.madeAt);
  }

  override async noteUse(id: string, at: number): Promise<void> {
    await this.keys.updateOne({ _id: id }, { $set: { lastUsedAt: at } });
  }

  override async remove(id: string): Promise<boolean> {
    return (await this.keys.deleteOne({ _id: id })).deletedCount > 0;
  }
}

function keyOf({ _id, ...record }: MachineKeyRecord): MachineKey {
  return { id: _id, ...record };
}
