import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { FigureMail, LastMail } from '../figure-mails.js';
import { FigureMails } from '../figure-mails.js';
import type { Occasion } from '../mail-schedule.js';
import { FigureMailRecord } from './figure-mail.schema.js';

@Injectable()
export class MongoFigureMails extends FigureMails {
  constructor(@InjectModel(FigureMailRecord.name) private readonly mails: Model<FigureMailRecord>) {
    super();
  }

  override async of(staffId: string): Promise<FigureMail[]> {
    const [read, set] = await Promise.all([
      this.mails.find({ readerId: staffId }).lean(),
      this.mails.find({ setById: staffId }).lean(),
    ]);
    const all = new Map([...read, ...set].map((record) => [record._id, mailOf(record)]));
    return [...all.values()].toSorted(
      (one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1),
    );
  }

  override async find(id: string): Promise<FigureMail | undefined> {
    const record = await this.mails.findOne({ _id: id }).lean();
    return record ? mailOf(record) : undefined;
  }

  override async put({ id, next, ...mail }: FigureMail): Promise<void> {
    const { readerId, setById, name, filter, schedule } = mail;
    await this.mails.updateOne(
      { _id: id },
      {
        $set: { readerId, setById, name, filter, schedule, ...(next && { next, dueAt: next.at }) },
        ...(!next && { $unset: { next: 1, dueAt: 1 } }),
      },
      { upsert: true },
    );
  }

  override async remove(id: string): Promise<void> {
    await this.mails.deleteOne({ _id: id });
  }

  override async due(now: number, limit: number): Promise<FigureMail[]> {
    const found = await this.mails
      .find({ dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return found.map(mailOf);
  }

  override async postpone({ id, next }: FigureMail, until: number): Promise<void> {
    await this.mails.updateOne({ _id: id, 'next.at': next?.at ?? 0 }, { $set: { dueAt: until } });
  }

  override async goOn({ id, next: before }: FigureMail, next: Occasion, last?: LastMail): Promise<void> {
    await this.mails.updateOne(
      { _id: id, 'next.at': before?.at ?? 0 },
      { $set: { next, dueAt: next.at, ...(last && { last }) } },
    );
  }

  override async noteFailed(id: string, date: string): Promise<void> {
    await this.mails.updateOne({ _id: id }, { $set: { failedOn: date } });
  }
}

function mailOf(record: FigureMailRecord): FigureMail {
  const { _id, readerId, setById, name, filter, schedule, next, last, failedOn } = record;
  return {
    id: _id,
    readerId,
    setById,
    name,
    filter,
    schedule,
    ...(next && { next }),
    ...(last && { last }),
    ...(failedOn !== undefined && failedOn === last?.date && { failedOn }),
  };
}
