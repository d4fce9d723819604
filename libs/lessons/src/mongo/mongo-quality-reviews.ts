import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { QualityReview } from '../quality-review.js';
import type { ReviewFilter, ReviewPage, ReviewPosition, ScoredReview } from '../quality-reviews.js';
import { QualityReviews } from '../quality-reviews.js';
import { QualityProgressDocument, QualityReviewDocument } from './quality-review.schema.js';

/** So many writers at once want the same review only when something is broken. */
const mostTries = 10;

/** What the driver fetches at once. */
const atOnce = 1000;

const progress = 'complaints';

type Filter = QueryFilter<QualityReviewDocument>;

@Injectable()
export class MongoQualityReviews extends QualityReviews {
  constructor(
    @InjectModel(QualityReviewDocument.name) private readonly reviews: Model<QualityReviewDocument>,
    @InjectModel(QualityProgressDocument.name) private readonly progress: Model<QualityProgressDocument>,
  ) {
    super();
  }

  override async add(review: QualityReview): Promise<boolean> {
    try {
      await this.reviews.create({ _id: review.complaintId, version: 1, ...fieldsOf(review) } as never);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async change(
    complaintId: string,
    step: (review: QualityReview) => QualityReview | undefined,
  ): Promise<QualityReview | undefined> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await this.reviews.findOne({ _id: complaintId }).lean<QualityReviewDocument>();
      const next = found && step(found.review);
      if (!found || !next) return undefined;
      const { modifiedCount } = await this.reviews.replaceOne(
        { _id: complaintId, version: found.version },
        {
          version: found.version + 1,
          ...fieldsOf(next),
        },
      );
      if (modifiedCount === 1) return next;
    }
    throw new Error(`the review of ${complaintId} was changed by others again and again`);
  }

  override async find(complaintId: string): Promise<QualityReview | undefined> {
    return (await this.reviews.findOne({ _id: complaintId }).lean<QualityReviewDocument>())?.review;
  }

  override async these(complaintIds: readonly string[]): Promise<ReadonlyMap<string, QualityReview>> {
    const found = await this.reviews.find({ _id: { $in: [...complaintIds] } }).lean<QualityReviewDocument[]>();
    return new Map(found.map(({ _id, review }) => [_id, review]));
  }

  override async page(filter: ReviewFilter, limit: number, after?: ReviewPosition): Promise<ReviewPage> {
    const [direction, beyond] = filter.isOpen ? ([1, '$gt'] as const) : ([-1, '$lt'] as const);
    const place: Filter[] = after
      ? [
          { at: filter.isOpen ? { $gte: after.at } : { $lte: after.at } },
          { $or: [{ at: { [beyond]: after.at } }, { _id: { $gt: after.id } }] },
        ]
      : [];
    const found = await this.reviews
      .find({ $and: [conditionsOf(filter), ...place] })
      .sort({ at: direction, _id: 1 })
      .limit(limit + 1)
      .lean<QualityReviewDocument[]>();
    const items = found.slice(0, limit).map(({ review }) => review);
    const last = found[limit - 1];
    return found.length > limit && last ? { items, next: { at: last.at, id: last._id } } : { items };
  }

  override async count(filter: ReviewFilter): Promise<number> {
    return this.reviews.countDocuments(conditionsOf(filter));
  }

  override async toCarryOut(ownerId: string, limit: number): Promise<QualityReview[]> {
    const found = await this.reviews.find({ measureOwners: ownerId }).limit(limit).lean<QualityReviewDocument[]>();
    return found.map(({ review }) => review);
  }

  override async countToCarryOut(ownerId: string): Promise<number> {
    return this.reviews.countDocuments({ measureOwners: ownerId });
  }

  override async openLoads(): Promise<ReadonlyMap<string, number>> {
    const counted = await this.reviews.aggregate<{ _id: string | null; count: number }>([
      { $match: { isOpen: true } },
      { $group: { _id: '$reviewerId', count: { $sum: 1 } } },
    ]);
    return new Map(counted.flatMap(({ _id, count }) => (_id === null ? [] : [[_id, count]])));
  }

  override async openOf(reviewerId: string | undefined, limit: number): Promise<QualityReview[]> {
    const found = await this.reviews
      .find({ isOpen: true, reviewerId: reviewerId === undefined ? { $exists: false } : reviewerId })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .lean<QualityReviewDocument[]>();
    return found.map(({ review }) => review);
  }

  override async toTellBy(now: number, limit: number): Promise<QualityReview[]> {
    const found = await this.reviews
      .find({ tellAt: { $gt: 0, $lte: now } })
      .sort({ tellAt: 1 })
      .limit(limit)
      .lean<QualityReviewDocument[]>();
    return found.map(({ review }) => review);
  }

  override async *scored(
    filter: Required<Pick<ReviewFilter, 'from' | 'until' | 'notAbout'>> & Pick<ReviewFilter, 'teamIds'>,
  ): AsyncIterable<ScoredReview> {
    const found = this.reviews.collection
      .find(conditionsOf({ isOpen: false, ...filter }) as never, {
        projection: { teamId: 1, at: 1, 'review.result.scores.criterion': 1, 'review.result.scores.mark': 1 },
        batchSize: atOnce,
      })
      .sort({ at: 1, _id: 1 });
    for await (const { teamId, at, review } of found)
      yield {
        teamId: String(teamId),
        at: Number(at),
        scores: (review as { result: { scores: ScoredReview['scores'] } }).result.scores,
      };
  }

  override async lookedUntil(): Promise<number | undefined> {
    return (await this.progress.findOne({ _id: progress }).lean())?.until;
  }

  override async noteLooked(until: number): Promise<void> {
    await this.progress.updateOne({ _id: progress }, { $max: { until } }, { upsert: true });
  }
}

function fieldsOf(review: QualityReview): Omit<QualityReviewDocument, '_id' | 'version'> {
  const { teamId, ownerId, reviewerId, complainedAbout, reasons, result, dueAt, measures, toTell } = review;
  const owners = measures.flatMap(({ done, ownerId: own }) => (done ? [] : [own]));
  return {
    review,
    isOpen: result === undefined,
    at: result?.at ?? dueAt,
    teamId,
    ...(ownerId !== undefined && { ownerId }),
    ...(reviewerId !== undefined && { reviewerId }),
    complainedAbout: [...complainedAbout],
    reasons: [...reasons],
    scores: (result?.scores ?? []).map(({ criterion, mark }) => `${criterion}:${mark}`),
    measureOwners: [...new Set(owners)],
    ...(toTell.length > 0 && { tellAt: Math.min(...toTell.map(({ at }) => at)) }),
  };
}

function conditionsOf(filter: ReviewFilter): Filter {
  const { isOpen, teamIds, reviewerId, ownerId, notOf, notAbout, reason, scored, from, until } = filter;
  const isDated = from !== undefined || until !== undefined;
  return {
    isOpen,
    ...(reviewerId !== undefined && { reviewerId }),
    ...(ownerId !== undefined && { ownerId }),
    ...(ownerId === undefined && notOf !== undefined && { ownerId: { $ne: notOf } }),
    ...(teamIds && { teamId: { $in: [...teamIds] } }),
    ...(notAbout !== undefined && { complainedAbout: { $ne: notAbout } }),
    ...(reason !== undefined && { reasons: reason }),
    ...(scored && { scores: `${scored.criterion}:${scored.mark}` }),
    ...(isDated && { at: { ...(from !== undefined && { $gte: from }), ...(until !== undefined && { $lt: until }) } }),
  };
}
