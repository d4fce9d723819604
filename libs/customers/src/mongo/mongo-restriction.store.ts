import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { Restriction, RestrictionState } from '../restriction.js';
import { dutyOf } from '../restriction-rules.js';
import type { RestrictionPage, RestrictionPosition } from '../restriction.store.js';
import { RestrictionStore } from '../restriction.store.js';
import { RestrictionDocument } from './restriction.schema.js';

type Told = Pick<Restriction, 'limits' | 'reason' | 'evidence'>;

/** What is read of a customer who was erased. */
const forgotten: Told = { limits: { closed: [] }, reason: erasedText, evidence: [] };

@Injectable()
export class MongoRestrictionStore extends RestrictionStore {
  constructor(
    @InjectModel(RestrictionDocument.name) private readonly restrictions: Model<RestrictionDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async add(restriction: Restriction): Promise<boolean> {
    try {
      await this.restrictions.collection.insertOne(await this.stored(restriction));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async find(id: string): Promise<Restriction | undefined> {
    const found = await this.restrictions.findOne({ _id: id }).lean();
    return found ? this.opened(found) : undefined;
  }

  override async ofCustomers(customerIds: readonly string[]): Promise<Restriction[]> {
    const found = await this.restrictions.find({ customerId: { $in: [...customerIds] } }).lean();
    const opened = await Promise.all(found.map((one) => this.opened(one)));
    return opened.sort((one, other) => other.asked.at - one.asked.at);
  }

  override async areAnyInForce(): Promise<boolean> {
    return (await this.restrictions.findOne({ state: 'inForce' }, { _id: 1 }).lean()) !== null;
  }

  override async page(
    states: readonly RestrictionState[],
    limit: number,
    after?: RestrictionPosition,
  ): Promise<RestrictionPage> {
    const found = await this.restrictions
      .find({ state: { $in: [...states] }, ...(after && beyond(after)) } as QueryFilter<RestrictionDocument>)
      .sort({ askedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<RestrictionDocument[]>();
    const items = await Promise.all(found.slice(0, limit).map((one) => this.opened(one)));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.asked.at, id: last.id } } : { items };
  }

  override async due(now: number, limit: number): Promise<Restriction[]> {
    const found = await this.restrictions
      .find({ dutyAt: { $lte: now } })
      .sort({ dutyAt: 1 })
      .limit(limit)
      .lean();
    return Promise.all(found.map((one) => this.opened(one)));
  }

  override async replace({ id, version }: Restriction, after: Omit<Restriction, 'version'>): Promise<boolean> {
    const stored = await this.stored({ ...after, version: version + 1 });
    const { modifiedCount } = await this.restrictions.collection.replaceOne({ _id: id as never, version }, stored);
    return modifiedCount === 1;
  }

  override async forgetOf(customerIds: readonly string[], at: number): Promise<void> {
    const theirs = { customerId: { $in: [...customerIds] } };
    await this.restrictions.updateMany(theirs, { $unset: { sealed: 1, dutyAt: 1 }, $inc: { version: 1 } });
    await this.restrictions.updateMany(
      { ...theirs, state: { $in: ['asked', 'inForce'] } },
      { $set: { state: 'ended' }, $push: { log: { act: 'ended', at } } },
    );
  }

  private async stored({ id, limits, reason, evidence, log, ...plain }: Restriction): Promise<object> {
    const seal = await this.vault.sealOf(plain.customerId);
    const duty = dutyOf({ ...plain, log });
    const told: Told = { limits, reason, evidence };
    return {
      _id: id,
      ...plain,
      askedAt: plain.asked.at,
      sealed: seal.seal(JSON.stringify(told)),
      ...(duty && { dutyAt: duty.at }),
      log: log.map((entry) => (entry.reason === undefined ? entry : { ...entry, reason: seal.seal(entry.reason) })),
    };
  }

  private async opened(document: RestrictionDocument): Promise<Restriction> {
    const { _id, sealed, askedAt: _at, dutyAt: _due, ...plain } = await this.vault.open(document);
    const told = sealed?.startsWith('{') ? (JSON.parse(sealed) as Told) : forgotten;
    return { id: _id, ...plain, ...told };
  }
}

/** Of those that were asked for at the same instant the rest, and all before. */
function beyond({ at, id }: RestrictionPosition): object {
  return { askedAt: { $lte: at }, $or: [{ askedAt: { $lt: at } }, { _id: { $lt: id } }] };
}
