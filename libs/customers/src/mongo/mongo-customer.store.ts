import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { BlindIndex } from '#privacy/blind-index.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { Care } from '../care.js';
import { compared } from '../compared-text.js';
import type { Customer, CustomerEntry, CustomerFacts } from '../customer.js';
import { factNames, personalFacts } from '../customer.js';
import type { CustomerChange, NewCustomer } from '../customer.store.js';
import { CustomerStore } from '../customer.store.js';
import { ReachTaken } from '../customers.errors.js';
import type { Reach } from '../reach.js';
import { tailLength } from '../reach.js';
import type { StoredReach } from './customer.schema.js';
import { CustomerDocument } from './customer.schema.js';

type Fields = Record<string, unknown>;

@Injectable()
export class MongoCustomerStore extends CustomerStore {
  constructor(
    @InjectModel(CustomerDocument.name) private readonly customers: Model<CustomerDocument>,
    private readonly vault: PersonVault,
    private readonly blind: BlindIndex,
  ) {
    super();
  }

  override async add({ id, reaches, ...facts }: NewCustomer, entry: CustomerEntry): Promise<Customer | undefined> {
    await this.vault.sealOfNew(id);
    const { set } = await this.storedFacts(id, facts);
    const document = {
      _id: id,
      version: 1,
      ...set,
      reaches: await this.storedReaches(id, reaches),
      notSameAs: [],
      seenWith: [],
      log: [entry],
      createdAt: entry.at,
      updatedAt: entry.at,
    };
    try {
      await this.customers.collection.insertOne(document as never);
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
    return this.opened(document);
  }

  override async find(id: string): Promise<Customer | undefined> {
    const found = await this.customers.findOne({ _id: id }).lean();
    return found ? this.opened(found) : undefined;
  }

  override async withReaches(reaches: readonly Reach[]): Promise<Customer[]> {
    if (reaches.length === 0) return [];
    const ids = reaches.map((reach) => this.reachId(reach));
    return this.all(await this.customers.find({ 'reaches.id': { $in: ids } }).lean());
  }

  override async withPhoneTail(tail: string, limit: number): Promise<Customer[]> {
    const found = await this.customers
      .find({ 'reaches.tail': this.tailIndex(tail) })
      .limit(limit)
      .lean();
    return this.all(found);
  }

  override async withName(name: string, limit: number): Promise<Customer[]> {
    return this.all(
      await this.customers
        .find({ nameIndex: this.nameIndex(name) })
        .limit(limit)
        .lean(),
    );
  }

  override async withIdNumber(idNumber: string, limit: number): Promise<Customer[]> {
    return this.all(
      await this.customers
        .find({ idNumberIndex: this.idNumberIndex(idNumber) })
        .limit(limit)
        .lean(),
    );
  }

  override async mergedInto(ids: readonly string[]): Promise<Customer[]> {
    return this.all(await this.customers.find({ mergedInto: { $in: [...ids] } }).lean());
  }

  override async untouchedSince(instant: number, limit: number, after?: string): Promise<Customer[]> {
    const found = await this.customers
      .find({ updatedAt: { $lt: instant }, ...(after !== undefined && { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
    return this.all(found);
  }

  override async count(): Promise<number> {
    return this.customers.estimatedDocumentCount();
  }

  override async careEndedBy(instant: number, limit: number): Promise<string[]> {
    const found = await this.customers
      .find({ careUntil: { $lte: instant } }, { _id: 1 })
      .sort({ careUntil: 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async *changedSince(instant: number): AsyncIterable<Customer> {
    const found = this.customers
      .find({ updatedAt: { $gte: instant } })
      .sort({ updatedAt: 1, _id: 1 })
      .batchSize(100)
      .lean<CustomerDocument>()
      .cursor();
    for await (const document of found) yield this.opened(document);
  }

  override async change(before: Customer, change: CustomerChange, at: number): Promise<boolean> {
    const { facts = {}, reaches, notSameAs, seenWith, entry, care, ...marks } = change;
    const { set, unset } = await this.storedFacts(before.id, facts);
    for (const [mark, value] of Object.entries(marks)) {
      if (value === undefined) unset[mark] = 1;
      else set[mark] = value;
    }
    if (care) {
      set['care'] = (await this.vault.sealOf(before.id)).seal(JSON.stringify(care));
      set['careUntil'] = care.until;
    } else if (Object.hasOwn(change, 'care')) Object.assign(unset, { care: 1, careUntil: 1 });
    if (reaches) set['reaches'] = await this.storedReaches(before.id, reaches);
    const added = { ...(notSameAs !== undefined && { notSameAs }), ...(seenWith !== undefined && { seenWith }) };
    try {
      const { modifiedCount } = await this.customers.collection.updateOne(
        { _id: before.id as never, version: before.version },
        {
          $set: { ...set, updatedAt: at },
          $inc: { version: 1 },
          ...(Object.keys(unset).length > 0 && { $unset: unset }),
          ...(entry && { $push: { log: entry } }),
          ...(Object.keys(added).length > 0 && { $addToSet: added }),
        } as never,
      );
      return modifiedCount === 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const others = await this.withReaches(reaches ?? []);
      throw new ReachTaken(others.find(({ id }) => id !== before.id)?.id);
    }
  }

  /** What is set of these facts, and what is taken out because it is given as undefined. */
  private async storedFacts(
    id: string,
    facts: { readonly [K in keyof CustomerFacts]: CustomerFacts[K] | undefined },
  ): Promise<{ set: Fields; unset: Record<string, 1> }> {
    const set: Fields = {};
    const unset: Record<string, 1> = {};
    const given = factNames.filter((fact) => Object.hasOwn(facts, fact));
    const isPersonal = (fact: string): boolean => personalFacts.some((one) => one === fact);
    const isToSeal = given.some((fact) => isPersonal(fact) && facts[fact]);
    const seal = isToSeal ? await this.vault.sealOf(id) : undefined;
    for (const fact of given) {
      const value = facts[fact];
      const index = indexed[fact];
      if (value === undefined || value === '') {
        unset[fact] = 1;
        if (index) unset[index] = 1;
      } else {
        set[fact] = isPersonal(fact) && seal ? seal.seal(value) : value;
        if (index) set[index] = fact === 'name' ? this.nameIndex(value) : this.idNumberIndex(value);
      }
    }
    return { set, unset };
  }

  private async storedReaches(id: string, reaches: NewCustomer['reaches']): Promise<StoredReach[]> {
    if (reaches.length === 0) return [];
    const seal = await this.vault.sealOf(id);
    return reaches.map(({ kind, value, isConfirmed }) => ({
      id: this.reachId({ kind, value }),
      kind,
      sealed: seal.seal(value),
      isConfirmed,
      ...(kind === 'phone' && { tail: this.tailIndex(value.slice(-tailLength)) }),
    }));
  }

  private async all(found: readonly CustomerDocument[]): Promise<Customer[]> {
    return Promise.all(found.map((document) => this.opened(document)));
  }

  private async opened(document: CustomerDocument): Promise<Customer> {
    const {
      _id,
      nameIndex,
      idNumberIndex,
      reaches,
      care,
      careUntil: _until,
      ...customer
    } = await this.vault.open(document);
    return {
      id: _id,
      ...customer,
      // Of somebody who was erased only the mark is left that something was here.
      ...(care?.startsWith('{') && { care: JSON.parse(care) as Care }),
      reaches: reaches.map(({ id, kind, sealed, isConfirmed }) => ({ id, kind, value: sealed, isConfirmed })),
    };
  }

  private reachId({ kind, value }: Reach): string {
    return this.blind.of(`reach ${kind}`, value);
  }

  private tailIndex(tail: string): string {
    return this.blind.of('phone tail', tail);
  }

  private nameIndex(name: string): string {
    return this.blind.of('name', compared(name));
  }

  private idNumberIndex(idNumber: string): string {
    return this.blind.of('id-number', compared(idNumber));
  }
}

const indexed: Readonly<Partial<Record<string, string>>> = { name: 'nameIndex', idNumber: 'idNumberIndex' };
