import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Types } from 'mongoose';
import type { IntakeRecord } from '../intake-record.js';
import { IntakeLedger } from '../intake-record.js';
import { IntakeRecordDocument } from './intake-record.schema.js';

@Injectable()
export class MongoIntakeLedger extends IntakeLedger {
  constructor(@InjectModel(IntakeRecordDocument.name) private readonly records: Model<IntakeRecordDocument>) {
    super();
  }

  override async add({ id, receivedAt, originalId, envelope, ...record }: IntakeRecord): Promise<void> {
    await this.records.create({
      _id: id,
      ...record,
      envelope: { ...envelope, to: [...envelope.to] },
      receivedAt: new Date(receivedAt),
      originalId: new Types.ObjectId(originalId),
    });
  }
}
