import { Injectable, NotFoundException } from '@nestjs/common';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import { ComplaintList } from '#casework/complaint-list.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { handsIn } from '#casework/hands-in.js';
import type { QualityReview } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Audience } from '#people/permissions.js';
import { isAboutThem, mayDoTo, teamsFor } from '#people/permissions.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { audienceOfComplaint, ReadableComplaints } from '../complaints/readable-complaints.js';
import type { ReviewView } from './review-view.js';

/** A review, with the complaint that it is of as it is now. */
export interface Opened {
  readonly review: QualityReview;
  readonly complaint: StoredComplaint;
  readonly audience: Audience;
}

/** Reviews as far as a member of staff may see them. */
@Injectable()
export class ReadableReviews {
  constructor(
    private readonly reviews: QualityReviews,
    private readonly complaints: ReadableComplaints,
    private readonly store: ComplaintStore,
    private readonly lists: ComplaintList,
  ) {}

  /** @throws NotFoundException also for one that this person may not see */
  async get(ref: string, member: ActingMember): Promise<Opened> {
    const complaint = await this.readable(ref, member);
    const review = complaint && (await this.reviews.find(complaint.id));
    const audience = complaint && audienceOfComplaint(complaint);
    if (!review || !audience || !maySee(review, member, audience))
      throw new NotFoundException(`There is no review of the complaint ${ref}. 该投诉没有质量复查。`);
    return { review, complaint, audience };
  }

  /** Lines of a list: those of them that this person may see, by their complaints as they are now. */
  async lines(reviews: readonly QualityReview[], member: ActingMember): Promise<ReviewView[]> {
    const ids = reviews.map(({ complaintId }) => complaintId);
    const [audiences, lines] = await Promise.all([this.store.audiencesOf(ids), this.lists.these(ids)]);
    const subjects = new Map(lines.map(({ id, subject }) => [id, subject]));
    return reviews.flatMap((review) => {
      const audience = audiences.get(review.complaintId);
      if (!audience || !maySee(review, member, audience)) return [];
      return [viewOf(review, member, audience, subjects.get(review.complaintId))];
    });
  }

  private async readable(ref: string, member: ActingMember): Promise<StoredComplaint | undefined> {
    try {
      return await this.complaints.get(ref, member);
    } catch (error) {
      if (error instanceof ComplaintNotFound) return undefined;
      throw error;
    }
  }
}

/** Whether somebody who had no hand in the complaint, and may open it, may review it. */
export function mayBeReviewer(who: ActingMember, { snapshot }: StoredComplaint, audience: Audience): boolean {
  const { context } = snapshot as { context: ComplaintContext };
  return (
    !handsIn(context).has(who.id) &&
    mayDoTo(who, 'complaints.read', audience) &&
    mayDoTo(who, 'quality.review', audience)
  );
}

export function reviewViewOf({ review, complaint, audience }: Opened, member: ActingMember): ReviewView {
  return viewOf(review, member, audience, complaint.isErased ? undefined : complaint.subject);
}

/** By the teams for which somebody answers, and not by what they have to do with the complaint. */
export function answersForTeam(member: ActingMember, { teamId }: Pick<Audience, 'teamId'>): boolean {
  const teams = teamsFor(member, 'quality.look');
  return teams === 'all' || teams.includes(teamId);
}

/** The reviewer, whoever answers for the team, and whoever handled it once it is done. Never whom the complaint is about. */
function maySee(review: QualityReview, member: ActingMember, audience: Audience): boolean {
  if (isAboutThem(member, audience) || !mayDoTo(member, 'complaints.read', audience)) return false;
  if (review.reviewerId === member.id || review.result?.by === member.id) return true;
  if (review.ownerId === member.id) return review.result !== undefined;
  return answersForTeam(member, audience);
}

function viewOf(
  review: QualityReview,
  member: ActingMember,
  audience: Audience,
  subject: string | undefined,
): ReviewView {
  const { complainedAbout: _, toTell: __, ...shown } = review;
  const isOpen = review.result === undefined;
  return {
    ...shown,
    ...(subject !== undefined && { subject }),
    mayReview: isOpen && review.reviewerId === member.id,
    mayAssign: isOpen && mayDoTo(member, 'quality.assign', audience),
    mayAnswer: !isOpen && !review.answer && review.ownerId === member.id,
    mayOrder: !isOpen && review.ownerId !== member.id && mayDoTo(member, 'quality.review', audience),
  };
}
