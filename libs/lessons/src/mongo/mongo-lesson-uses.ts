import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { LessonUse } from '../lesson-uses.js';
import { LessonUses } from '../lesson-uses.js';
import type { Tally, Verdict } from '../usefulness.js';
import { LessonUseDocument } from './lesson-use.schema.js';

/** More are in one complaint only when somebody plays with it. */
const mostInComplaint = 500;

@Injectable()
export class MongoLessonUses extends LessonUses {
  constructor(@InjectModel(LessonUseDocument.name) private readonly uses: Model<LessonUseDocument>) {
    super();
  }

  override async put(use: LessonUse): Promise<void> {
    await this.uses.updateOne({ _id: keyOf(use) }, { $set: use }, { upsert: true });
  }

  override async remove(use: Pick<LessonUse, 'complaintId' | 'lessonId' | 'by'>): Promise<void> {
    await this.uses.deleteOne({ _id: keyOf(use) });
  }

  override async inComplaint(complaintId: string): Promise<LessonUse[]> {
    return (await this.uses.find({ complaintId }).limit(mostInComplaint).lean()).map(useOf);
  }

  override async ofLesson(lessonId: string, limit: number): Promise<LessonUse[]> {
    return (await this.uses.find({ lessonId }).sort({ lessonId: 1, at: -1 }).limit(limit).lean()).map(useOf);
  }

  override async tallies(lessonIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
    const counted = await this.uses.aggregate<{ _id: { lessonId: string; verdict: Verdict }; count: number }>([
      { $match: { lessonId: { $in: [...lessonIds] } } },
      { $group: { _id: { lessonId: '$lessonId', verdict: '$verdict' }, count: { $sum: 1 } } },
    ]);
    const tallies = new Map<string, Tally>();
    for (const { _id, count } of counted)
      tallies.set(_id.lessonId, { used: 0, unhelpful: 0, ...tallies.get(_id.lessonId), [_id.verdict]: count });
    return tallies;
  }
}

function keyOf({ complaintId, lessonId, by }: Pick<LessonUse, 'complaintId' | 'lessonId' | 'by'>): string {
  return JSON.stringify([complaintId, lessonId, by]);
}

function useOf({ complaintId, lessonId, verdict, by, at }: LessonUse): LessonUse {
  return { complaintId, lessonId, verdict, by, at };
}
