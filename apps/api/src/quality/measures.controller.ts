import { randomUUID } from 'node:crypto';
import { Body, ConflictException, Controller, ForbiddenException, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ComplaintList } from '#casework/complaint-list.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Measure } from '#lessons/quality-review.js';
import { measureDone, withMeasure } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { ActingMember } from '#people/acting-member.js';
import { ActingMembers } from '#people/acting-member.js';
import { mayDoTo } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { Reads } from '../privacy/reads.js';
import { MeasureDoneDto, MeasureDto } from './quality.dto.js';
import { answersForTeam, ReadableReviews, reviewViewOf } from './readable-reviews.js';
import type { ReviewView } from './review-view.js';

/** Nobody has more of them at a time. */
const mostOfOneself = 200;

const day = 86_400_000;

/** Nobody plans further ahead. */
const longest = 3650 * day;

/** What somebody has to change because of a review, without what else the review says. */
export interface OwnMeasure extends Omit<Measure, 'done' | 'ownerId'> {
  readonly ref: string;
  readonly subject?: string;
}

/** What is changed because of reviews. */
@Controller('api/quality-reviews')
export class MeasuresController {
  constructor(
    private readonly reviews: QualityReviews,
    private readonly readable: ReadableReviews,
    private readonly store: ComplaintStore,
    private readonly lists: ComplaintList,
    private readonly members: ActingMembers,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** What one has still to carry out, what is due first before the rest. */
  @Get('measures')
  @Reads('list')
  @Needs('quality.answer')
  async own(@Acting() member: ActingMember): Promise<{ items: OwnMeasure[] }> {
    const reviews = await this.reviews.toCarryOut(member.id, mostOfOneself);
    const ids = reviews.map(({ complaintId }) => complaintId);
    const [audiences, lines] = await Promise.all([this.store.audiencesOf(ids), this.lists.these(ids)]);
    const subjects = new Map(lines.map(({ id, subject }) => [id, subject]));
    const items = reviews.flatMap(({ complaintId, ref, measures }) => {
      const audience = audiences.get(complaintId);
      // What is to be done stays theirs when the complaint is not any more.
      const isReadable = audience !== undefined && mayDoTo(member, 'complaints.read', audience);
      const subject = isReadable ? subjects.get(complaintId) : undefined;
      return measures
        .filter(({ ownerId, done }) => ownerId === member.id && !done)
        .map(({ ownerId: _, done: __, ...one }) => ({ ...one, ref, ...(subject !== undefined && { subject }) }));
    });
    return { items: items.toSorted((one, other) => one.dueAt - other.dueAt) };
  }

  /** By the reviewer, or whoever answers for the team; for somebody who may open the complaint. */
  @Post(':ref/measures')
  @HttpCode(200)
  @Needs('quality.review')
  async order(
    @Param('ref') ref: string,
    @Body() { text, ownerId, dueOn }: MeasureDto,
    @Acting() member: ActingMember,
  ): Promise<ReviewView> {
    const opened = await this.readable.get(ref, member);
    const { review, audience } = opened;
    if (!reviewViewOf(opened, member).mayOrder)
      throw new ForbiddenException(
        'A measure follows from a review that is done, and is said by whoever reviewed it or answers for the team. 须在复查完成后，由复查人或团队负责人提出改进措施。',
      );
    const at = this.time.now();
    const owner = await this.members.findNow(ownerId, at);
    if (
      !owner ||
      !mayDoTo(owner, 'quality.answer', { ...audience, people: [ownerId] }) ||
      !mayDoTo(owner, 'complaints.read', audience)
    )
      throw invalidFields({
        field: 'ownerId',
        reasons: ['ownerId must name somebody who handles complaints and may open this one'],
      });
    const measure = { id: randomUUID(), text, ownerId, dueAt: this.endOf(dueOn, at), by: member.id, at };
    await this.reviews.change(review.complaintId, (one) => withMeasure(one, measure));
    return reviewViewOf(await this.readable.get(ref, member), member);
  }

  /** By whoever has to do it, or whoever answers for the team; with what shows it. */
  @Post(':ref/measures/:id/done')
  @HttpCode(204)
  @Needs('quality.answer')
  async done(
    @Param('ref') ref: string,
    @Param('id') id: string,
    @Body() { evidence }: MeasureDoneDto,
    @Acting() member: ActingMember,
  ): Promise<void> {
    const complaint = await this.store.find(ref);
    const review = complaint && (await this.reviews.find(complaint.id));
    const isOwn = review?.measures.some((one) => one.id === id && one.ownerId === member.id);
    // What somebody has to do they may do, also when the complaint is not theirs to open any more.
    if (!isOwn && !answersForTeam(member, (await this.readable.get(ref, member)).audience))
      throw new ForbiddenException('This measure is not yours to carry out. 该措施不由您落实。');
    const done = { by: member.id, at: this.time.now(), evidence };
    if (!review || !(await this.reviews.change(review.complaintId, (one) => measureDone(one, id, done))))
      throw new ConflictException('There is no such measure, or it was done before. 没有该措施，或已完成。');
  }

  /** @throws UnprocessableEntityException for a day that is none, or is over */
  private endOf(dueOn: string, now: number): number {
    const at = Date.parse(`${dueOn}T00:00:00Z`);
    const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(dueOn);
    const isNear = Math.abs(at - now) < longest;
    const end = isDay && isNear ? this.rulebooks.currentRulebook().calendar.day(at / day).to : 0;
    if (end <= now)
      throw invalidFields({ field: 'dueOn', reasons: ['dueOn must be a day that is not over yet, within ten years'] });
    return end;
  }
}
