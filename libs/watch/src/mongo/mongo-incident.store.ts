import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Incident, IncidentKind } from '../incident.js';
import { incidentKinds } from '../incident.js';
import { IncidentStore } from '../incident.store.js';
import { IncidentRecord } from './incident.schema.js';

@Injectable()
export class MongoIncidentStore extends IncidentStore {
  constructor(@InjectModel(IncidentRecord.name) private readonly incidents: Model<IncidentRecord>) {
    super();
  }

  override async see(kind: IncidentKind, at: number): Promise<Incident> {
    const goesOn = await this.goOn(kind, at);
    if (goesOn) return goesOn;
    try {
      await this.incidents.updateOne(
        { _id: kind, endedAt: { $exists: true } },
        { $set: { since: at, seenAt: at }, $unset: { endedAt: 1, alerts: 1 } },
        { upsert: true },
      );
    } catch (error) {
      // Another process has begun it in the same moment.
      if (!isDuplicate(error)) throw error;
    }
    return (await this.goOn(kind, at)) ?? { kind, since: at, seenAt: at };
  }

  override async open(): Promise<Incident[]> {
    const found = await this.incidents.find({ _id: { $in: incidentKinds }, endedAt: { $exists: false } }).lean();
    return found.map(incidentOf);
  }

  override async told({ kind, since }: Incident, alerts: NonNullable<Incident['alerts']>): Promise<void> {
    await this.incidents.updateOne({ _id: kind, since }, { $set: { alerts: [...alerts] } });
  }

  override async end({ kind, since }: Incident, notSeenSince: number, at: number): Promise<boolean> {
    const { modifiedCount } = await this.incidents.updateOne(
      { _id: kind, since, seenAt: { $lt: notSeenSince }, endedAt: { $exists: false } },
      { $set: { endedAt: at } },
    );
    return modifiedCount === 1;
  }

  private async goOn(kind: IncidentKind, at: number): Promise<Incident | undefined> {
    const record = await this.incidents
      .findOneAndUpdate(
        { _id: kind, endedAt: { $exists: false } },
        { $max: { seenAt: at } },
        { returnDocument: 'after' },
      )
      .lean();
    return record ? incidentOf(record) : undefined;
  }
}

function incidentOf({ _id, since, seenAt, alerts }: IncidentRecord): Incident {
  return { kind: _id, since, seenAt, ...(alerts && { alerts }) };
}
