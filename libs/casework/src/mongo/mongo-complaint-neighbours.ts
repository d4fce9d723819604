import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { Neighbour } from '../complaint-neighbours.js';
import { ComplaintNeighbours } from '../complaint-neighbours.js';
import { ComplaintDocument } from './complaint.schema.js';

const compared = [
  'teamId',
  'ownerId',
  'followUpBy',
  'actions',
  'requests',
  'complainedAbout',
  'category',
  'product',
  'outcome',
  'remedies',
  'lesson',
] as const satisfies readonly (keyof Neighbour['context'])[];

const shown = {
  ref: 1,
  subject: 1,
  stage: 1,
  createdAt: 1,
  ...Object.fromEntries(compared.map((field) => [`snapshot.context.${field}`, 1])),
} as const;

@Injectable()
export class MongoComplaintNeighbours extends ComplaintNeighbours {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async inCategory(category: string, limit: number): Promise<Neighbour[]> {
    const found = await this.complaints
      .find({ category }, shown)
      .sort({ category: 1, updatedAt: -1 })
      .limit(limit)
      .lean<ComplaintDocument[]>();
    return this.opened(found);
  }

  override async withIds(ids: readonly string[]): Promise<Neighbour[]> {
    return this.opened(await this.complaints.find({ _id: { $in: [...ids] } }, shown).lean<ComplaintDocument[]>());
  }

  /** What was erased is like nothing any more. */
  private async opened(found: readonly ComplaintDocument[]): Promise<Neighbour[]> {
    const opened = await this.vault.open(found);
    return opened
      .filter(({ subject }) => subject !== erasedText)
      .map(({ _id, ref, subject, stage, createdAt, snapshot }) => {
        const { context } = snapshot as Pick<Neighbour, 'context'>;
        return { id: _id, ref, subject, stage: stage as Stage, createdAt, context };
      });
  }
}
