import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { AlertFilter, AlertOrder, AlertPage, AlertPosition } from '../alert-list.js';
import type { Alert, AlertAnswer, AlertMailState } from '../alert.js';
import { AlertStore } from '../alert.store.js';
import { AlertRecord, MailCountRecord } from './alert.schema.js';

const day = 24 * 3_600_000;

@Injectable()
export class MongoAlertStore extends AlertStore {
  constructor(
    @InjectModel(AlertRecord.name) private readonly alerts: Model<AlertRecord>,
    @InjectModel(MailCountRecord.name) private readonly counts: Model<MailCountRecord>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async add(alert: Alert): Promise<Alert> {
    const { id, answerBy, ...facts } = alert;
    const { title, what } = alert;
    const seal = await this.vault.sealOf(keyNameOf(alert.personId, alert.personId && alert.complaintId));
    const sealed = seal.sealAll({ what, ...(title !== undefined && { title }) });
    const waits = answerBy !== undefined && { answerBy, climbsAt: answerBy };
    try {
      await this.alerts.collection.insertOne({ _id: id, ...facts, ...sealed, ...waits, isOpen: true } as never);
      return alert;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await this.find(id)) ?? alert;
    }
  }

  override async find(id: string): Promise<Alert | undefined> {
    const record = await this.alerts.findOne({ _id: id }).lean();
    return record ? this.opened(record) : undefined;
  }

  override async open(staffId: string, limit: number): Promise<Alert[]> {
    return this.all(await this.alerts.find({ staffId, isOpen: true }).sort({ raisedAt: -1 }).limit(limit).lean());
  }

  override async page(
    filter: AlertFilter,
    order: AlertOrder,
    limit: number,
    after?: AlertPosition,
  ): Promise<AlertPage> {
    const found: AlertRecord[] = [];
    for (const stretch of stretchesAfter(order, filter.severity, after)) {
      const wanted = limit + 1 - found.length;
      if (wanted === 0) break;
      found.push(
        ...(await this.alerts
          .find({ ...filter, ...stretch })
          .sort({ raisedAt: -1, _id: -1 })
          .limit(wanted)
          .lean<AlertRecord[]>()),
      );
    }
    const items = await this.all(found.slice(0, limit));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: last } : { items };
  }

  override async ofOccasion(complaintId: string, occasionId: string): Promise<Alert[]> {
    return this.all(await this.alerts.find({ complaintId, occasionId }).lean());
  }

  override async ofComplaints(complaintIds: readonly string[], limit: number): Promise<Alert[]> {
    const lists = await Promise.all(
      complaintIds.map((complaintId) => this.alerts.find({ complaintId }).sort({ raisedAt: -1 }).limit(limit).lean()),
    );
    return this.all(lists.flat());
  }

  override async unansweredBy(instant: number, limit: number): Promise<Alert[]> {
    const found = await this.alerts
      .find({ climbsAt: { $lte: instant } })
      .sort({ climbsAt: 1 })
      .limit(limit)
      .lean();
    return this.all(found);
  }

  override async acknowledge(
    id: string,
    staffId: string,
    at: number,
    answer?: AlertAnswer,
  ): Promise<Alert | undefined> {
    await this.alerts.updateOne(
      { _id: id, staffId, isOpen: true },
      {
        $set: { isOpen: false, acknowledgedAt: at, acknowledgedBy: staffId, ...(answer && { answer }) },
        $unset: { climbsAt: 1 },
      },
    );
    const record = await this.alerts.findOne({ _id: id, staffId }).lean();
    return record ? this.opened(record) : undefined;
  }

  override async endWaiting(id: string, climbedAt?: number): Promise<void> {
    await this.alerts.updateOne(
      { _id: id },
      { $unset: { climbsAt: 1 }, ...(climbedAt !== undefined && { $set: { climbedAt } }) },
    );
  }

  override async postponeClimb(id: string, until: number): Promise<void> {
    await this.alerts.updateOne({ _id: id, climbsAt: { $exists: true } }, { $set: { climbsAt: until } });
  }

  override async endOpen(ids: readonly string[], at: number): Promise<void> {
    await this.alerts.updateMany(
      { _id: { $in: [...ids] }, isOpen: true },
      { $set: { isOpen: false, overAt: at }, $unset: { climbsAt: 1 } },
    );
  }

  override async setMailState(id: string, mailState: AlertMailState): Promise<void> {
    // A mail that has gone is not waiting again because somebody was slow to write down that it would.
    const settled = mailState === 'sent' || mailState === 'failed';
    await this.alerts.updateOne({ _id: id, ...(!settled && { mailState: 'undecided' }) }, { $set: { mailState } });
  }

  override async countMail(staffId: string, hour: number, key: string, most: number): Promise<boolean> {
    const _id = `${staffId}-${hour}`;
    try {
      await this.counts.updateOne(
        { _id, keys: { $ne: key }, [`keys.${most - 1}`]: { $exists: false } },
        { $push: { keys: key }, $setOnInsert: { expiresAt: new Date(hour + day) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The condition did not hold: the hour is full, or this mail was counted before.
      if (!isDuplicate(error)) throw error;
      return (await this.counts.exists({ _id, keys: key })) !== null;
    }
  }

  private async all(records: readonly AlertRecord[]): Promise<Alert[]> {
    return (await this.vault.open(records)).map(alertOf);
  }

  private async opened(record: AlertRecord): Promise<Alert> {
    return alertOf(await this.vault.open(record));
  }

  override async countOpen(staffId: string): Promise<number> {
    return this.alerts.countDocuments({ staffId, isOpen: true });
  }

  override async openCounts(): Promise<ReadonlyMap<string, number>> {
    const found = await this.alerts.aggregate<{ _id: string; count: number }>([
      { $match: { isOpen: true } },
      { $group: { _id: '$staffId', count: { $sum: 1 } } },
    ]);
    return new Map(found.map(({ _id, count }) => [_id, count]));
  }
}

const mostSevereFirst = severities.toReversed();

/** What comes after a position, as ranges that an index walks in their order: one severity after the other, if asked so. */
function stretchesAfter(
  order: AlertOrder,
  only: Severity | undefined,
  after: AlertPosition | undefined,
): QueryFilter<AlertRecord>[] {
  const rest = after
    ? [{ raisedAt: after.raisedAt, _id: { $lt: after.id } }, { raisedAt: { $lt: after.raisedAt } }]
    : [{}];
  if (order === 'newest' || only !== undefined) return rest;
  const from = after ? mostSevereFirst.indexOf(after.severity) : -1;
  const current = after ? rest.map((stretch) => ({ ...stretch, severity: after.severity })) : [];
  return [...current, ...mostSevereFirst.slice(from + 1).map((severity) => ({ severity }))];
}

function alertOf({ _id, isOpen: _open, climbsAt: _climbs, ...facts }: AlertRecord): Alert {
  return { id: _id, ...facts };
}
