import { Body, ConflictException, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Score } from '#lessons/quality-review.js';
import { answered, criteria, handedTo, reviewed } from '#lessons/quality-review.js';
import type { ReviewFilter } from '#lessons/quality-reviews.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { ActingMember } from '#people/acting-member.js';
import { ActingMembers } from '#people/acting-member.js';
import { mayDo } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ensureMay, ReadableComplaints } from '../complaints/readable-complaints.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';
import { AnswerReviewDto, AssignReviewDto, ListReviewsDto, ReviewResultDto } from './quality.dto.js';
import type { ScoreDto } from './quality.dto.js';
import { mayBeReviewer, ReadableReviews, reviewViewOf } from './readable-reviews.js';
import type { ReviewCounts, ReviewPageView, ReviewView } from './review-view.js';

/** Closed complaints that are looked at again by somebody who did not handle them (FEATURES I7). */
@Controller('api/quality-reviews')
@Needs('quality.look')
export class ReviewsController {
  constructor(
    private readonly reviews: QualityReviews,
    private readonly readable: ReadableReviews,
    private readonly complaints: ReadableComplaints,
    private readonly members: ActingMembers,
    private readonly time: TimeSource,
  ) {}

  /** Open ones: what is due first before the rest. Done ones: the latest first. */
  @Get()
  @Reads('list')
  async list(@Query() asked: ListReviewsDto, @Acting() member: ActingMember): Promise<ReviewPageView> {
    const { cursor, limit = usualLimit } = asked;
    const { items, next } = await this.reviews.page(
      this.filterFor(asked, member),
      limit,
      cursor === undefined ? undefined : instantAndId(cursor),
    );
    return {
      items: await this.readable.lines(items, member),
      ...(next && { next: writtenCursor(next.at, next.id) }),
      now: this.time.now(),
    };
  }

  @Get('counts')
  async counts(@Acting() member: ActingMember): Promise<ReviewCounts> {
    const until = this.time.now() + 1;
    const count = (asked: ListReviewsDto): Promise<number> => this.reviews.count(this.filterFor(asked, member));
    const ofTeams = (asked: ListReviewsDto): Promise<number> =>
      mayDo(member, 'quality.review') || mayDo(member, 'figures.look') ? count(asked) : Promise.resolve(0);
    const [mine, mineOverdue, teams, teamsOverdue, measures] = await Promise.all([
      count({ of: 'mine' }),
      count({ of: 'mine', until }),
      ofTeams({ of: 'teams' }),
      ofTeams({ of: 'teams', until }),
      this.reviews.countToCarryOut(member.id),
    ]);
    return { mine, mineOverdue, teams, teamsOverdue, measures };
  }

  @Get(':ref')
  @Reads('complaint')
  async one(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<ReviewView> {
    return this.shown(ref, member);
  }

  /** By whoever was given it, and once. */
  @Post(':ref/result')
  @HttpCode(200)
  @Needs('quality.review')
  async review(
    @Param('ref') ref: string,
    @Body() { scores, summary }: ReviewResultDto,
    @Acting() member: ActingMember,
  ): Promise<ReviewView> {
    const { review, complaint, audience } = await this.readable.get(ref, member);
    const complete = completeScores(scores);
    if (review.reviewerId === member.id && !mayBeReviewer(member, complaint, audience))
      throw new ConflictException(
        'You have a hand in this complaint by now, so somebody else reviews it. 您已参与该投诉的办理，须由他人复查。',
      );
    const result = { by: member.id, at: this.time.now(), scores: complete, summary };
    if (!(await this.reviews.change(review.complaintId, (one) => reviewed(one, result))))
      throw new ConflictException('This review is not yours, or it is done already. 该复查不由您负责，或已完成。');
    return this.shown(ref, member);
  }

  /** What whoever handled it says to the result. */
  @Post(':ref/answer')
  @HttpCode(200)
  @Needs('quality.answer')
  async answer(
    @Param('ref') ref: string,
    @Body() { text }: AnswerReviewDto,
    @Acting() member: ActingMember,
  ): Promise<ReviewView> {
    const { review } = await this.readable.get(ref, member);
    const answer = { by: member.id, at: this.time.now(), text };
    if (!(await this.reviews.change(review.complaintId, (one) => answered(one, answer))))
      throw new ConflictException(
        'It is answered once, by whoever handled the complaint. 须由承办人回应，且仅限一次。',
      );
    return this.shown(ref, member);
  }

  /** Gives it to somebody else who may review it, or to somebody where nobody has it. */
  @Post(':ref/reviewer')
  @HttpCode(200)
  @Needs('quality.assign')
  async assign(
    @Param('ref') ref: string,
    @Body() { reviewerId }: AssignReviewDto,
    @Acting() member: ActingMember,
  ): Promise<ReviewView> {
    const { review, complaint, audience } = await this.readable.get(ref, member);
    ensureMay(member, 'quality.assign', complaint, ref);
    const other = await this.members.findNow(reviewerId, this.time.now());
    if (!other || !mayBeReviewer(other, complaint, audience))
      throw invalidFields({
        field: 'reviewerId',
        reasons: ['reviewerId must name a lead, manager or director who may open the complaint and had no hand in it'],
      });
    const isTheirs = review.reviewerId === reviewerId;
    if (!isTheirs && !(await this.reviews.change(review.complaintId, (one) => handedTo(one, reviewerId))))
      throw new ConflictException('It is done already. 该复查已完成。');
    return this.shown(ref, member);
  }

  private async shown(ref: string, member: ActingMember): Promise<ReviewView> {
    return reviewViewOf(await this.readable.get(ref, member), member);
  }

  /** @throws ForbiddenException for a team that is not theirs; UnprocessableEntityException for half of a score */
  private filterFor(asked: ListReviewsDto, member: ActingMember): ReviewFilter {
    const { of = 'mine', state = 'open', teamId, reason, criterion, mark, from, until } = asked;
    if ((criterion === undefined) !== (mark === undefined))
      throw invalidFields({ field: 'mark', reasons: ['criterion and mark must be said together'] });
    const narrowed = {
      notAbout: member.id,
      ...(reason !== undefined && { reason }),
      ...(criterion !== undefined && mark !== undefined && { scored: { criterion, mark } }),
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
    };
    const isOpen = state === 'open';
    if (of === 'results') return { ...narrowed, isOpen: false, ownerId: member.id };
    if (of === 'mine') return { ...narrowed, isOpen, reviewerId: member.id };
    const teams = this.complaints.teamsOf(member, 'quality.look', teamId);
    return {
      ...narrowed,
      isOpen,
      ...(teams !== 'all' && { teamIds: teams }),
      // Nobody looks over the shoulder of whoever reviews their own work.
      ...(isOpen && { notOf: member.id }),
    };
  }
}

/** @throws UnprocessableEntityException where one is missing or said twice, or nothing shows what was not met */
function completeScores(scores: readonly ScoreDto[]): Score[] {
  return criteria.map((criterion) => {
    const [one, ...more] = scores.filter((score) => score.criterion === criterion);
    if (!one || more.length > 0)
      throw invalidFields({ field: 'scores', reasons: [`scores must say ${criterion} exactly once`] });
    const { mark, note } = one;
    if (note === undefined && (mark === 'partly' || mark === 'notMet'))
      throw invalidFields({
        field: 'scores',
        reasons: [`scores must say with a note what of ${criterion} was not met`],
      });
    return { criterion, mark, ...(note !== undefined && { note }) };
  });
}
