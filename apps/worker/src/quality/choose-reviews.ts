import { Injectable } from '@nestjs/common';
import { ComplaintsByChange } from '#casework/complaints-by-change.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { beforeDeadline, deadline } from '#clocks/deadline.js';
import type { Choosing } from '#lessons/choose-for-review.js';
import { reasonsToReview } from '#lessons/choose-for-review.js';
import type { QualityReview, ReviewReason, ToTell } from '#lessons/quality-review.js';
import { handedTo, refreshed } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import type { Reviewable } from './reviewable.js';
import { reviewableOf } from './reviewable.js';
import type { ReviewersNow } from './reviewers.js';
import { Reviewers } from './reviewers.js';

const day = 86_400_000;

/** How far back is looked the very first time. */
const firstLook = 30 * day;

/** Whoever writes says when before the write is done: so far back everything is looked at again; milliseconds. */
const hindsight = 30_000;

/** Complaints that are read together, and open reviews that are looked at in one round. */
const together = 100;
const mostOpen = 500;

/** Left before the end when the reviewer is reminded. */
const reminded = { amount: 2, unit: 'business days' } as const;

/** Chooses which closed complaints are looked at again, and by whom, as soon as they are closed. */
@Injectable()
export class ChooseReviews {
  private readonly house: Choosing;

  constructor(
    private readonly complaints: ComplaintsByChange,
    private readonly reviews: QualityReviews,
    private readonly reviewers: Reviewers,
    private readonly rulebooks: Rulebooks,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    const { QUALITY_SHARE: share, QUALITY_REMEDY_OVER: remedyOver } = configuration;
    this.house = { share, remedyOver, key: secret.derive('quality-sample') };
  }

  /** Two who look at the same time choose the same: a complaint has one review. */
  async choose(): Promise<void> {
    const now = this.time.now();
    const since = (await this.reviews.lookedUntil()) ?? Math.max(hindsight, now - firstLook);
    const reviewers = await this.reviewers.asOf(now);
    let batch: string[] = [];
    let until = since;
    for await (const { id, updatedAt } of this.complaints.since(since - hindsight)) {
      batch.push(id);
      until = Math.max(until, updatedAt);
      if (batch.length < together) continue;
      await this.lookAt(batch, reviewers, now);
      batch = [];
    }
    await this.lookAt(batch, reviewers, now);
    // Last: a crash before it leads to the same look once more, which changes nothing.
    await this.reviews.noteLooked(until);
    await this.handOver(reviewers);
  }

  private async lookAt(ids: readonly string[], reviewers: ReviewersNow, now: number): Promise<void> {
    if (ids.length === 0) return;
    const known = await this.reviews.these(ids);
    for (const complaint of (await this.complaints.these(ids)).map(reviewableOf)) {
      const reasons = complaint.isToBeLookedAt ? reasonsToReview(complaint, this.house) : [];
      if (known.has(complaint.complaintId)) await this.refresh(complaint, reasons, reviewers);
      else if (reasons.length > 0) await this.reviews.add(this.reviewOf(complaint, reasons, reviewers, now));
    }
  }

  /** The complaint has gone on: what follows from it is written anew, and whoever may not review it any more is replaced. */
  private async refresh(
    complaint: Reviewable,
    reasons: readonly ReviewReason[],
    reviewers: ReviewersNow,
  ): Promise<void> {
    const { complaintId } = complaint;
    const review = await this.reviews.change(complaintId, (one) => refreshed(one, complaint, reasons));
    const { reviewerId, result } = review ?? {};
    if (result || reviewerId === undefined || reviewers.mayReview(reviewerId, complaint)) return;
    const next = reviewers.pick(complaint);
    await this.reviews.change(complaintId, (one) => handedTo(one, next));
  }

  private reviewOf(
    { complaintId, ref, teamId, ownerId, complainedAbout, closedAt, ...complaint }: Reviewable,
    reasons: readonly ReviewReason[],
    reviewers: ReviewersNow,
    chosenAt: number,
  ): QualityReview {
    const whose = { complaintId, ref, teamId, ...(ownerId !== undefined && { ownerId }), complainedAbout, closedAt };
    const reviewerId = reviewers.pick({ ...whose, ...complaint });
    return {
      ...whose,
      reasons,
      chosenAt,
      ...this.dueFrom(chosenAt),
      ...(reviewerId !== undefined && { reviewerId }),
      measures: [],
    };
  }

  private dueFrom(start: number): Pick<QualityReview, 'dueAt' | 'toTell'> {
    const { calendar } = this.rulebooks.currentRulebook();
    const run = {
      calendar,
      start,
      budget: { amount: this.configuration.QUALITY_DAYS, unit: 'business days' },
    } as const;
    const due = deadline(run);
    if (due.state !== 'due') throw new Error('a review has no pauses, so it has a day by which it is due');
    const ahead = beforeDeadline(run, reminded);
    const toTell: ToTell[] = [{ as: 'overdue', at: due.at }];
    if (ahead.state === 'due' && ahead.at > start) toTell.unshift({ as: 'reminder', at: ahead.at });
    return { dueAt: due.at, toTell };
  }

  /** Reviews of whoever has left or is away until they are due, and those that nobody has yet. */
  private async handOver(reviewers: ReviewersNow): Promise<void> {
    for (const reviewerId of [undefined, ...reviewers.busy]) {
      // Whoever is there now keeps theirs.
      if (reviewerId !== undefined && reviewers.canFinish(reviewerId, -Infinity)) continue;
      const open = (await this.reviews.openOf(reviewerId, mostOpen)).filter(
        ({ dueAt }) => reviewerId === undefined || !reviewers.canFinish(reviewerId, dueAt),
      );
      const found = await this.complaints.these(open.map(({ complaintId }) => complaintId));
      for (const complaint of found.map(reviewableOf)) {
        const next = reviewers.pick(complaint);
        // Late by somebody who is away is better than by nobody.
        if (next === undefined && (reviewerId === undefined || reviewers.mayReview(reviewerId, complaint))) continue;
        await this.reviews.change(complaint.complaintId, (one) =>
          one.reviewerId === reviewerId ? handedTo(one, next) : undefined,
        );
      }
    }
  }
}
