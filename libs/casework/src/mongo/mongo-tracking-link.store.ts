import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { InsertTogether } from '#platform/insert-together.js';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { TrackingLink } from '../tracking-link.store.js';
import { TrackingLinkStore } from '../tracking-link.store.js';
import { TrackingLinkDocument } from './tracking-link.schema.js';

@Injectable()
export class MongoTrackingLinkStore extends TrackingLinkStore {
  private readonly inserting = new InsertTogether<TrackingLinkDocument>(() => this.links.collection);

  constructor(@InjectModel(TrackingLinkDocument.name) private readonly links: Model<TrackingLinkDocument>) {
    super();
  }

  override async find(complaintId: string): Promise<TrackingLink | undefined> {
    return fromDocument(await this.links.findOne({ _id: complaintId }).lean());
  }

  override async findByHash(hash: string): Promise<TrackingLink | undefined> {
    return fromDocument(await this.links.findOne({ hash }).lean());
  }

  override async addIfNone({ complaintId, ...link }: TrackingLink): Promise<boolean> {
    try {
      await this.inserting.insert({ _id: complaintId, ...link });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  override async replace({ complaintId, ...link }: TrackingLink): Promise<void> {
    await this.links.updateOne({ _id: complaintId }, { $set: link }, { upsert: true });
  }
}

function fromDocument(document: TrackingLinkDocument | null): TrackingLink | undefined {
  if (!document) return undefined;
  const { _id, chance, hash, issuedAt } = document;
  return { complaintId: _id, chance, hash, issuedAt };
}
