import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { QualityReview, ReviewTelling, ToTell } from '#lessons/quality-review.js';
import { told } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { Reader } from '#notifications/alert.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from '../raise-alert.js';

/** Reviews of which people are told in one round. */
const atOnce = 100;

const words = {
  reminder: {
    en: 'Your review of this closed complaint is due in two business days (Lessons, Quality)',
    'zh-CN': '您负责的结案复查将于两个工作日后到期（“经验总结—质量复查”）',
  },
  overdue: {
    en: 'The review of this closed complaint is overdue (Lessons, Quality)',
    'zh-CN': '该投诉的结案复查已超期（“经验总结—质量复查”）',
  },
  result: {
    en: 'A complaint that you handled was reviewed: read what was found, and answer if you see it differently (Lessons, Quality)',
    'zh-CN': '您办理的一件投诉已完成质量复查，请阅看结果；如有不同意见，可予回应（“经验总结—质量复查”）',
  },
  answered: {
    en: 'Your review was answered by whoever handled the complaint (Lessons, Quality)',
    'zh-CN': '承办人已对您的复查结果作出回应（“经验总结—质量复查”）',
  },
  measure: {
    en: 'A measure that follows from a review is yours to carry out (Lessons, Quality)',
    'zh-CN': '有一项复查后的改进措施由您落实（“经验总结—质量复查”）',
  },
  measureOverdue: {
    en: 'A measure that follows from a review is overdue (Lessons, Quality)',
    'zh-CN': '一项复查后的改进措施已超期（“经验总结—质量复查”）',
  },
} as const satisfies Record<ReviewTelling, Words>;

/** Tells reviewers of what is due, whoever handled a complaint of what was found, and both of what they answer each other. */
@Injectable()
export class TellOfReviews {
  constructor(
    private readonly reviews: QualityReviews,
    private readonly complaints: ComplaintStore,
    private readonly raiseAlert: RaiseAlert,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** Each telling has its own occasion, so whoever hears of it hears once. */
  async tell(): Promise<void> {
    const now = this.time.now();
    for (const review of await this.reviews.toTellBy(now, atOnce)) {
      const complaint = await this.complaints.find(review.complaintId);
      for (const what of review.toTell.filter(({ at }) => at <= now)) {
        if (complaint && !complaint.isErased) await this.raise(review, complaint, what);
        await this.reviews.change(review.complaintId, (one) => told(one, what));
      }
    }
  }

  private async raise(review: QualityReview, complaint: StoredComplaint, what: ToTell): Promise<void> {
    const { complaintId, teamId, ref } = review;
    const readers = await this.readersOf(review, what);
    if (readers.length === 0) return;
    await this.raiseAlert.raise(
      {
        id: ['quality', what.as, ...(what.measureId === undefined ? [] : [what.measureId])].join('-'),
        complaintId,
        ref,
        personId: complaint.customerId,
        teamId,
        title: complaint.subject,
        because: 'quality',
        what: words[what.as],
        severity: what.as === 'overdue' || what.as === 'measureOverdue' ? 'high' : 'normal',
        at: what.at,
      },
      readers,
      this.rulebooks.currentRulebook(),
      { expectedAt: what.at, mustBeAnswered: false },
    );
  }

  /** What is late is told to whoever is above as well. */
  private async readersOf(review: QualityReview, { as, measureId }: ToTell): Promise<Reader[]> {
    const { reviewerId, ownerId, result, measures, teamId, complainedAbout } = review;
    const above = (): Promise<Reader[]> => this.raiseAlert.readers('manager', { teamId, notTo: complainedAbout });
    const measure = measures.find(({ id, done }) => id === measureId && !done);
    switch (as) {
      case 'reminder':
        return this.person(reviewerId, 'lead');
      case 'overdue':
        return [...(await this.person(reviewerId, 'lead')), ...(await above())];
      case 'result':
        return this.person(ownerId, 'owner');
      case 'answered':
        return this.person(result?.by, 'lead');
      case 'measure':
        return this.person(measure?.ownerId, 'owner');
      case 'measureOverdue':
        return measure ? [...(await this.person(measure.ownerId, 'owner')), ...(await above())] : [];
    }
  }

  private async person(staffId: string | undefined, relation: 'lead' | 'owner'): Promise<Reader[]> {
    const reader = staffId === undefined ? undefined : await this.raiseAlert.person(staffId, relation);
    return reader ? [reader] : [];
  }
}
