import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Types } from 'mongoose';
import { InsertTogether } from '#platform/insert-together.js';
import { isDuplicate } from '#platform/is-duplicate.js';
import { house, keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { IntakeOutcome, IntakeRecord, Settlement, TakenRecord } from '../intake-record.js';
import { awaitsDecision, IntakeLedger, outcomes } from '../intake-record.js';
import { IntakeRecordDocument } from './intake-record.schema.js';
import { sealedEnvelope } from './sealed-envelope.js';

/** What a bounce or a filter quotes of a mail may name addresses. */
const addresses = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/g;

@Injectable()
export class MongoIntakeLedger extends IntakeLedger {
  private readonly inserting = new InsertTogether<IntakeRecordDocument>(() => this.records.collection);

  constructor(
    @InjectModel(IntakeRecordDocument.name) private readonly records: Model<IntakeRecordDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async add({ id, receivedAt, originalId, envelope, ...record }: IntakeRecord): Promise<boolean> {
    const seal = await this.vault.sealOf(house);
    try {
      await this.inserting.insert({
        _id: id,
        ...record,
        envelope: sealedEnvelope(envelope, seal),
        receivedAt: new Date(receivedAt),
        originalId: new Types.ObjectId(originalId),
        takenUntil: 0,
        attempts: 0,
      });
      return true;
    } catch (error) {
      if (isDuplicate(error) && record.transportKey !== undefined) return false;
      throw error;
    }
  }

  override async waiting(now: number, limit: number): Promise<string[]> {
    const found = await this.records
      .find({ outcome: 'waiting', takenUntil: { $lte: now } }, { _id: 1 })
      .sort({ takenUntil: 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async oldestWaiting(): Promise<number | undefined> {
    const oldest = await this.records.findOne({ outcome: 'waiting' }, { receivedAt: 1 }).sort({ receivedAt: 1 }).lean();
    return oldest?.receivedAt.getTime();
  }

  override async take(id: string, now: number, until: number): Promise<TakenRecord | undefined> {
    const found = await this.records
      .findOneAndUpdate(
        { _id: id, outcome: 'waiting', takenUntil: { $lte: now } },
        { $set: { takenUntil: until }, $inc: { attempts: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    return found ? fromDocument(await this.vault.open(found)) : undefined;
  }

  override async release(id: string, at: number): Promise<void> {
    await this.records.updateOne({ _id: id, outcome: 'waiting' }, { $set: { takenUntil: at } });
  }

  override async settle(
    { id, envelope }: Pick<TakenRecord, 'id' | 'envelope'>,
    { at, because, personId, ...settlement }: Settlement,
  ): Promise<void> {
    const decision = awaitsDecision(settlement) && ({ decisionState: 'open' } as const);
    const reason = because.replace(addresses, '…');
    const keyName = keyNameOf(personId, personId === undefined ? id : settlement.complaintId);
    const handedOver = sealedEnvelope(envelope, await this.vault.sealOf(keyName));
    // Who sent it to whom is sealed with the key of whose it has turned out to be.
    const owned = { ...(personId === undefined ? { isNobodys: true } : { personId }), envelope: handedOver };
    await this.records.updateOne(
      { _id: id, outcome: 'waiting' },
      { $set: { ...settlement, because: reason, ...owned, ...decision, settledAt: at } },
    );
  }

  override async nobodysBefore(instant: number, limit: number): Promise<string[]> {
    const found = await this.records
      .find({ isNobodys: true, receivedAt: { $lt: new Date(instant) } }, { _id: 1 })
      .sort({ receivedAt: 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async forgotten(id: string, at: number): Promise<void> {
    await this.records.updateOne({ _id: id }, { $set: { forgottenAt: at, changedAt: at }, $unset: { isNobodys: 1 } });
  }

  override async count(): Promise<Readonly<Record<IntakeOutcome, number>>> {
    const counts = await Promise.all(outcomes.map((outcome) => this.records.countDocuments({ outcome })));
    return Object.fromEntries(outcomes.map((outcome, index) => [outcome, counts[index] ?? 0])) as Record<
      IntakeOutcome,
      number
    >;
  }
}

function fromDocument({ _id, receivedAt, originalId, ...record }: IntakeRecordDocument): TakenRecord {
  return { id: _id, receivedAt: receivedAt.getTime(), originalId: originalId.toString(), ...record };
}
