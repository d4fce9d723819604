import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { Care } from '../care.js';
import type { SaidNeeds } from '../said-needs.store.js';
import { SaidNeedsStore } from '../said-needs.store.js';
import { SaidNeedsDocument } from './said-needs.schema.js';

@Injectable()
export class MongoSaidNeedsStore extends SaidNeedsStore {
  constructor(
    @InjectModel(SaidNeedsDocument.name) private readonly said: Model<SaidNeedsDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async put({ complaintId, customerId, care }: SaidNeeds): Promise<void> {
    const sealed = (await this.vault.sealOf(customerId)).seal(JSON.stringify(care));
    const set = { customerId, sealed, until: care.until };
    await this.said.updateOne({ _id: complaintId }, { $set: set }, { upsert: true });
  }

  override async find(complaintId: string): Promise<SaidNeeds | undefined> {
    const found = await this.said.findOne({ _id: complaintId }).lean();
    return found ? (await this.opened([found]))[0] : undefined;
  }

  override async ofCustomers(customerIds: readonly string[]): Promise<SaidNeeds[]> {
    return this.opened(await this.said.find({ customerId: { $in: [...customerIds] } }).lean());
  }

  override async remove(complaintId: string): Promise<boolean> {
    return (await this.said.deleteOne({ _id: complaintId })).deletedCount > 0;
  }

  override async removeOf(customerIds: readonly string[]): Promise<void> {
    await this.said.deleteMany({ customerId: { $in: [...customerIds] } });
  }

  override async removeEnded(instant: number): Promise<number> {
    return (await this.said.deleteMany({ until: { $lte: instant } })).deletedCount;
  }

  private async opened(found: readonly SaidNeedsDocument[]): Promise<SaidNeeds[]> {
    const opened = await Promise.all(found.map((one) => this.vault.open(one)));
    // Of somebody who was erased only the mark is left that something was here.
    return opened.flatMap(({ _id, customerId, sealed }) =>
      sealed.startsWith('{') ? [{ complaintId: _id, customerId, care: JSON.parse(sealed) as Care }] : [],
    );
  }
}
