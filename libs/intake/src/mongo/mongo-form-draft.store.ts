import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { DraftFile } from '../form-draft.store.js';
import { FormDraftStore, mostFiles } from '../form-draft.store.js';
import { FormDraftDocument } from './form-draft.schema.js';

@Injectable()
export class MongoFormDraftStore extends FormDraftStore {
  constructor(@InjectModel(FormDraftDocument.name) private readonly drafts: Model<FormDraftDocument>) {
    super();
  }

  override async addFile(key: string, file: DraftFile, now: number): Promise<boolean> {
    const _id = idOf(key);
    const touchedAt = new Date(now);
    try {
      await this.drafts.create({ _id, files: [file], fileCount: 1, touchedAt });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    // The condition is what keeps two uploads at the same time from being one too many.
    const { modifiedCount } = await this.drafts.updateOne(
      { _id, fileCount: { $lt: mostFiles } },
      { $push: { files: file }, $inc: { fileCount: 1 }, $set: { touchedAt } },
    );
    return modifiedCount === 1;
  }

  override async removeFile(key: string, id: string): Promise<void> {
    await this.drafts.updateOne(
      { _id: idOf(key), files: { $elemMatch: { id } } },
      { $pull: { files: { id } }, $inc: { fileCount: -1 } },
    );
  }

  override async files(key: string): Promise<DraftFile[]> {
    return (await this.drafts.findOne({ _id: idOf(key) }).lean())?.files ?? [];
  }
}

function idOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
