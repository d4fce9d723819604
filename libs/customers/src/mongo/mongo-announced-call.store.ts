import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { AnnouncedCall } from '../announced-call.store.js';
import { AnnouncedCallStore, callStates } from '../announced-call.store.js';
import { AnnouncedCallDocument } from './announced-call.schema.js';

@Injectable()
export class MongoAnnouncedCallStore extends AnnouncedCallStore {
  constructor(
    @InjectModel(AnnouncedCallDocument.name) private readonly calls: Model<AnnouncedCallDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async put({ id, number, ...call }: AnnouncedCall): Promise<AnnouncedCall> {
    const progress = callStates.indexOf(call.state);
    const _id = id as never;
    const sealed = number === undefined ? {} : { number: await this.sealed(number, call) };
    try {
      await this.calls.collection.insertOne({ _id, ...call, ...sealed, progress, announcedAt: new Date(call.at) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const { staffId, state, durationSeconds, recording } = call;
      // A call may be put through to somebody else; what is told of it late does not take it back.
      await this.calls.collection.updateOne(
        { _id, progress: { $lte: progress } },
        {
          $set: {
            staffId,
            state,
            progress,
            ...(durationSeconds !== undefined && { durationSeconds }),
            ...(recording !== undefined && { recording }),
          },
        },
      );
    }
    const kept = await this.calls.findOne({ _id: id }).lean();
    if (!kept) throw new Error(`the call ${id} went away while it was written`);
    return this.opened(kept);
  }

  override async find(id: string, staffId: string): Promise<AnnouncedCall | undefined> {
    const found = await this.calls.findOne({ _id: id, staffId }).lean();
    return found ? this.opened(found) : undefined;
  }

  override async ofPerson(staffId: string, limit: number): Promise<AnnouncedCall[]> {
    const found = await this.calls.find({ staffId }).sort({ at: -1 }).limit(limit).lean();
    return Promise.all(found.map((one) => this.opened(one)));
  }

  /** Of whom nobody knows yet who they are, all calls of a day have one key. */
  private async sealed(number: string, { customerId, at }: Pick<AnnouncedCall, 'customerId' | 'at'>): Promise<string> {
    const day = new Date(at).toISOString().slice(0, 10);
    const name = customerId === undefined ? keyNameOf(undefined, `calls-${day}`) : keyNameOf(customerId);
    return (await this.vault.sealOf(name)).seal(number);
  }

  private async opened(document: AnnouncedCallDocument): Promise<AnnouncedCall> {
    const { _id, progress: _progress, announcedAt: _announcedAt, ...call } = await this.vault.open(document);
    return { id: _id, ...call };
  }
}
