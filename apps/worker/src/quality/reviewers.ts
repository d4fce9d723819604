import { Injectable } from '@nestjs/common';
import { pickReviewer } from '#lessons/choose-for-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { ActingMember } from '#people/acting-member.js';
import { ActingMembers } from '#people/acting-member.js';
import { mayDo, mayDoTo } from '#people/permissions.js';
import { isAway } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { Reviewable } from './reviewable.js';

/** Who may review what, as of one round, and how much each has to review. */
export interface ReviewersNow {
  /** Whoever has the fewest; nobody, where nobody may. It counts as one more of theirs from now on. */
  pick(complaint: Reviewable): string | undefined;
  /** Whether somebody who has a review can still do it until it is due. */
  canFinish(reviewerId: string, dueAt: number): boolean;
  mayReview(reviewerId: string, complaint: Reviewable): boolean;
  /** Who has reviews to do, those among them who have left. */
  readonly busy: readonly string[];
}

/**
 * Finds who looks at a complaint again: leads and managers who may open it and had no hand in it, and whom it is not about;
 * a director, where there is none of these. Whoever is away gets none.
 */
@Injectable()
export class Reviewers {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly members: ActingMembers,
    private readonly reviews: QualityReviews,
  ) {}

  /** @param now epoch milliseconds */
  async asOf(now: number): Promise<ReviewersNow> {
    const all = new Map<string, ActingMember>();
    for (const { id } of await this.directory.everybody()) {
      const member = await this.members.findNow(id, now);
      if (member && mayDo(member, 'quality.review')) all.set(id, member);
    }
    const open = new Map(await this.reviews.openLoads());
    const may = (member: ActingMember | undefined, { audience, hands }: Reviewable): boolean =>
      member !== undefined &&
      !hands.has(member.id) &&
      mayDoTo(member, 'complaints.read', audience) &&
      mayDoTo(member, 'quality.review', audience);
    return {
      busy: [...open.keys()],
      mayReview: (reviewerId, complaint) => may(all.get(reviewerId), complaint),
      canFinish: (reviewerId, dueAt) => {
        const member = all.get(reviewerId);
        return member !== undefined && !(isAway(member, now) && (member.absentUntil ?? 0) >= dueAt);
      },
      pick: (complaint) => {
        const able = [...all.values()].filter((one) => !isAway(one, now) && may(one, complaint));
        const near = able.filter(({ roles }) => roles.includes('lead') || roles.includes('manager'));
        const ids = (near.length > 0 ? near : able).map(({ id }) => id);
        const picked = pickReviewer(ids, open, complaint.complaintId);
        if (picked !== undefined) open.set(picked, (open.get(picked) ?? 0) + 1);
        return picked;
      },
    };
  }
}
