import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDatabaseAway } from '#platform/is-database-away.js';
import { isDuplicate } from '#platform/is-duplicate.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintAudience } from '../complaint-audience.js';
import { audienceOf } from '../complaint-audience.js';
import type { Advanced, ComplaintRecord } from '../complaint-record.js';
import type {
  BegunEffect,
  ComplaintParticulars,
  Contact,
  IndebtedComplaint,
  Opening,
  PendingEffect,
  Place,
  StoredComplaint,
  TimedComplaint,
} from '../complaint.store.js';
import { ComplaintStore } from '../complaint.store.js';
import { queriedOf, sometimesQueried } from '../queried-fields.js';
import { onlyReminds } from '../timers.js';
import { ComplaintDocument, ReferenceNumberDocument } from './complaint.schema.js';
import { ReferenceNumbers } from './reference-numbers.js';

@Injectable()
export class MongoComplaintStore extends ComplaintStore {
  private readonly numbers: ReferenceNumbers;

  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    @InjectModel(ReferenceNumberDocument.name) numbers: Model<ReferenceNumberDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
    this.numbers = new ReferenceNumbers(numbers);
  }

  override async add(particulars: ComplaintParticulars, steps: readonly Advanced[]): Promise<boolean> {
    const complaint = steps.at(-1)?.complaint;
    if (!complaint) throw new Error('a complaint begins with a step');
    const { subject, summary, contact } = particulars;
    const seal = await this.vault.sealOf(keyNameOf(particulars.customerId, complaint.id));
    const outbox = pendingOf(steps, particulars.createdAt);
    try {
      await this.complaints.collection.insertOne({
        _id: complaint.id,
        ...particulars,
        ...seal.sealAll({ subject, summary, ...(contact && { contact }) }),
        ...recordOf(complaint),
        history: [...complaint.history],
        outbox,
        ...queriedOf(complaint),
        ...(outbox.length > 0 && { outboxAt: particulars.createdAt }),
      } as never);
      return true;
    } catch (error) {
      if (!isDuplicate(error) && (await this.hasLanded(complaint, error))) return true;
      if (await this.complaints.exists({ _id: complaint.id })) return false;
      // It is nowhere: the database went away before it was written, or its reference is another's, a fault of the numbers.
      throw error;
    }
  }

  override async openingsBy(customerId: string, limit: number): Promise<Opening[]> {
    if (customerId === '') return [];
    const found = await this.complaints
      .find({ customerId }, { createdAt: 1 })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean();
    return found.map(({ _id, createdAt }) => ({ id: _id, at: createdAt }));
  }

  override async ofCustomers(customerIds: readonly string[], limit: number): Promise<StoredComplaint[]> {
    const found = await this.complaints
      .find({ customerId: { $in: [...customerIds] } })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean();
    return Promise.all(found.map((one) => this.opened(fromDocument(one))));
  }

  override async audiencesOf(ids: readonly string[]): Promise<ReadonlyMap<string, ComplaintAudience>> {
    const fields = ['teamId', 'ownerId', 'followUpBy', 'actions', 'requests', 'complainedAbout'];
    const shown = Object.fromEntries(fields.map((field) => [`snapshot.context.${field}`, 1]));
    const found = await this.complaints.find({ _id: { $in: [...ids] } }, shown).lean<ComplaintDocument[]>();
    return new Map(
      found.map(({ _id, snapshot }) => [_id, audienceOf((snapshot as { context: ComplaintContext }).context)]),
    );
  }

  override async find(idOrRef: string): Promise<StoredComplaint | undefined> {
    const found = await this.findSealed(idOrRef);
    return found && this.opened(found);
  }

  override async opened(sealed: StoredComplaint): Promise<StoredComplaint> {
    const { contact, ...complaint } = await this.vault.open(sealed, keyNameOf(sealed.customerId, sealed.id));
    if (complaint.summary === erasedText) return { ...complaint, isErased: true };
    return { ...complaint, ...(contact && { contact }) };
  }

  override async findSealed(idOrRef: string): Promise<StoredComplaint | undefined> {
    const found = await this.complaints.findOne(idOrRef.startsWith('C-') ? { ref: idOrRef } : { _id: idOrRef }).lean();
    return found ? fromDocument(found) : undefined;
  }

  override async commit(before: StoredComplaint, steps: readonly Advanced[], at: number): Promise<boolean> {
    const last = steps.at(-1)?.complaint;
    if (!last) return true;
    const outbox = pendingOf(steps, at);
    const queried = queriedOf(last);
    const absent = sometimesQueried.filter((field) => queried[field] === undefined).map((field) => [field, 1] as const);
    // The condition is what makes one of two winners; the version counts events, so it cannot come back to an old value.
    const written = this.complaints.collection.updateOne({ _id: before.id as never, version: before.version }, {
      $set: { ...recordOf(last), ...queried, updatedAt: at },
      ...(absent.length > 0 && { $unset: Object.fromEntries(absent) }),
      $push: { history: { $each: steps.map(({ entry }) => entry) }, outbox: { $each: outbox } },
      ...(outbox.length > 0 && { $min: { outboxAt: at } }),
    } as never);
    try {
      return (await written).modifiedCount === 1;
    } catch (error) {
      return this.hasLanded(last, error);
    }
  }

  override async hasTimerDueBy(complaintId: string, instant: number): Promise<boolean> {
    return (await this.complaints.exists({ _id: complaintId, nextTimerAt: { $lte: instant } })) !== null;
  }

  override async withTimerDueBy(instant: number, limit: number, after?: Place): Promise<TimedComplaint[]> {
    const found = await this.waiting('nextTimerAt', instant, limit, after, { 'timers.kind': 1, 'timers.dueAt': 1 });
    return found.map(({ _id, nextTimerAt: at = 0, timers }) => ({ id: _id, at, isReminder: onlyReminds(timers) }));
  }

  override async idsAfter(id: string, limit: number): Promise<string[]> {
    const found = await this.complaints
      .find({ _id: { $gt: id } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async withEffectWaitingSince(instant: number, limit: number, after?: Place): Promise<IndebtedComplaint[]> {
    const found = await this.waiting('outboxAt', instant, limit, after, { outbox: 1 });
    return found.map(({ _id, outboxAt: at = 0, outbox }) => ({ id: _id, at, outbox }));
  }

  override async beginEffect(complaintId: string, key: string): Promise<BegunEffect | undefined> {
    const found = await this.complaints.collection.findOneAndUpdate(
      { _id: complaintId as never, outbox: { $elemMatch: { key, parked: { $exists: false } } } },
      { $inc: { 'outbox.$.tries': 1 } },
      { returnDocument: 'after' },
    );
    if (!found) return undefined;
    const complaint = await this.opened(fromDocument(found as unknown as Stored));
    const pending = complaint.outbox.find((effect) => effect.key === key);
    return pending && { complaint, pending };
  }

  override async leaveEffect(complaintId: string, key: string): Promise<void> {
    await this.complaints.collection.updateOne(
      { _id: complaintId as never, outbox: { $elemMatch: { key, tries: { $gt: 0 } } } },
      { $inc: { 'outbox.$.tries': -1 } },
    );
  }

  /** One write when it was the last, as it mostly is. The condition keeps an effect that came meanwhile. */
  override async endEffect(complaintId: string, key: string): Promise<void> {
    const others = { $elemMatch: { key: { $ne: key }, parked: { $exists: false } } };
    const { matchedCount } = await this.complaints.collection.updateOne(
      { _id: complaintId as never, outbox: { $not: others } },
      { $pull: { outbox: { key } }, $unset: { outboxAt: 1 } } as never,
    );
    if (matchedCount > 0) return;
    await this.complaints.collection.updateOne({ _id: complaintId as never }, { $pull: { outbox: { key } } } as never);
    // The others may have been carried out between the two.
    await this.noteWaiting(complaintId);
  }

  override async setReach(complaintId: string, locale: Locale, contact: Contact): Promise<void> {
    const found = await this.complaints.findOne({ _id: complaintId }, { customerId: 1 }).lean();
    if (!found) return;
    const seal = await this.vault.sealOf(keyNameOf(found.customerId, complaintId));
    await this.complaints.updateOne({ _id: complaintId }, { $set: { locale, contact: seal.sealAll(contact) } });
  }

  override async nextNumber(year: number): Promise<number> {
    return this.numbers.next(year);
  }

  /**
   * The connection was lost before the answer came: the write is there, or it is not. Its last entry's hash tells. One
   * that arrives later still finds another version and does nothing.
   */
  private async hasLanded({ id, historyHead }: ComplaintRecord, error: unknown): Promise<boolean> {
    if (!isDatabaseAway(error)) throw error;
    return (await this.complaints.exists({ _id: id, 'history.hash': historyHead })) !== null;
  }

  /** The condition keeps an effect that came meanwhile. */
  override async noteWaiting(complaintId: string): Promise<void> {
    await this.complaints.collection.updateOne(
      { _id: complaintId as never, outbox: { $not: { $elemMatch: { parked: { $exists: false } } } } },
      { $unset: { outboxAt: 1 } },
    );
  }

  /** Many may wait for the very same instant: what is left of it is a range of its own, and the index walks both. */
  private async waiting(
    field: 'nextTimerAt' | 'outboxAt',
    instant: number,
    limit: number,
    after: Place = { at: -1 },
    shown: Readonly<Record<string, 1>> = {},
  ): Promise<ComplaintDocument[]> {
    const ranges = [
      ...(after.id === undefined ? [] : [{ [field]: after.at, _id: { $gt: after.id } }]),
      { [field]: { $gt: after.at, $lte: instant } },
    ];
    const found: ComplaintDocument[] = [];
    for (const range of ranges) {
      const wanted = limit - found.length;
      if (wanted === 0) break;
      found.push(
        ...(await this.complaints
          .find(range, { [field]: 1, ...shown })
          .sort({ [field]: 1, _id: 1 })
          .limit(wanted)
          .lean<ComplaintDocument[]>()),
      );
    }
    return found;
  }
}

type Stored = Omit<ComplaintDocument, never>;

function recordOf({
  version,
  pins,
  snapshot,
  clocks,
  timers,
  historyHead,
}: ComplaintRecord): Pick<ComplaintRecord, 'version' | 'pins' | 'snapshot' | 'clocks' | 'timers' | 'historyHead'> {
  return { version, pins, snapshot, clocks, timers, historyHead };
}

function pendingOf(steps: readonly Advanced[], since: number): PendingEffect[] {
  return steps.flatMap(({ outbox }) => outbox.map(({ key, effect }) => ({ key, effect, since, tries: 0 })));
}

function fromDocument(document: Stored): StoredComplaint {
  const { _id, ref, version, channel, customerId, locale, subject, summary, contact, createdAt, updatedAt } = document;
  const { pins, snapshot, clocks, timers, history, historyHead, outbox, purgedAt } = document;
  return {
    id: _id,
    ref,
    version,
    customerId,
    subject,
    summary,
    ...(contact && { contact }),
    ...(purgedAt !== undefined && { purgedAt }),
    createdAt,
    updatedAt,
    channel: channel as StoredComplaint['channel'],
    locale: locale as StoredComplaint['locale'],
    pins,
    snapshot,
    clocks,
    timers,
    history,
    historyHead,
    outbox,
  };
}
