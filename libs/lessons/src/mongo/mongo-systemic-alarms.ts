import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { AlarmFilter, AlarmPage, AlarmPosition, AlarmTold, Member, SystemicAlarm } from '../systemic-alarms.js';
import { SystemicAlarms } from '../systemic-alarms.js';
import { SystemicAlarmDocument } from './systemic-alarm.schema.js';

@Injectable()
export class MongoSystemicAlarms extends SystemicAlarms {
  constructor(@InjectModel(SystemicAlarmDocument.name) private readonly alarms: Model<SystemicAlarmDocument>) {
    super();
  }

  override async add({ id, ...alarm }: SystemicAlarm): Promise<boolean> {
    try {
      await this.alarms.create({ _id: id, ...alarm, isOpen: alarm.acknowledged === undefined } as never);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async join(id: string, members: readonly Member[]): Promise<void> {
    if (members.length === 0) return;
    const instants = members.map(({ at }) => at);
    await this.alarms.updateOne(
      { _id: id },
      {
        $addToSet: {
          complaintIds: { $each: members.map(({ complaintId }) => complaintId) },
          teamIds: { $each: members.map(({ teamId }) => teamId) },
        },
        $min: { firstAt: Math.min(...instants) },
        $max: { lastAt: Math.max(...instants) },
      },
    );
  }

  override async noteTold(id: string, told: readonly AlarmTold[]): Promise<void> {
    await this.alarms.updateOne({ _id: id }, { $addToSet: { told: { $each: [...told] } } });
  }

  override async ofCause(cause: string, limit: number): Promise<SystemicAlarm[]> {
    return (await this.alarms.find({ cause }).sort({ cause: 1, raisedAt: -1 }).limit(limit).lean()).map(alarmOf);
  }

  override async find(id: string): Promise<SystemicAlarm | undefined> {
    const found = await this.alarms.findOne({ _id: id }).lean();
    return found ? alarmOf(found) : undefined;
  }

  override async page({ isOpen, teamIds }: AlarmFilter, limit: number, after?: AlarmPosition): Promise<AlarmPage> {
    const found = await this.alarms
      .find({
        isOpen,
        ...(teamIds !== 'all' && { teamIds: { $in: [...teamIds] } }),
        ...(after && { raisedAt: { $lte: after.at } }),
        ...(after && { $or: [{ raisedAt: { $lt: after.at } }, { _id: { $gt: after.id } }] }),
      })
      .sort({ raisedAt: -1, _id: 1 })
      .limit(limit + 1)
      .lean();
    const items = found.slice(0, limit).map(alarmOf);
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.raisedAt, id: last.id } } : { items };
  }

  override async acknowledge(id: string, acknowledged: NonNullable<SystemicAlarm['acknowledged']>): Promise<boolean> {
    const { modifiedCount } = await this.alarms.updateOne(
      { _id: id, isOpen: true },
      { $set: { isOpen: false, acknowledged } },
    );
    return modifiedCount === 1;
  }
}

function alarmOf({ _id, isOpen: _, told, acknowledged, ...alarm }: SystemicAlarmDocument): SystemicAlarm {
  return { id: _id, ...alarm, ...(told && { told }), ...(acknowledged && { acknowledged }) };
}
