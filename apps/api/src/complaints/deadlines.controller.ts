import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import type { HistoryEntry } from '#casework/complaint-record.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { noHistory } from '#casework/history.js';
import type { Announcement } from '#casework/preview.js';
import { preview } from '#casework/preview.js';
import type { Pins } from '#casework/rulebook.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { runOf } from '#casework/running-clocks.js';
import type { Explanation } from '#clocks/explain.js';
import { explain } from '#clocks/explain.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import type { ClockView } from './complaint-view.js';
import { clockViewOf } from './complaint-view.js';
import type { HistoryView } from './history-view.js';
import { historyViewsOf } from './history-view.js';
import { invalidFields } from './invalid-fields.js';
import { PreviewDto } from './preview.dto.js';
import { ReadableComplaints } from './readable-complaints.js';
import { Reads } from '../privacy/reads.js';

const day = 24 * 3_600_000;

/** How far ahead a preview may look; duties that recur have no end of their own. */
const furthest = 366 * day;

/** What has happened to a complaint, what is due, why then, and what happens by itself if nobody does anything. */
@Controller('api/complaints/:ref')
@Needs('complaints.read')
export class DeadlinesController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly store: ComplaintStore,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get('history')
  @Reads('history')
  async history(
    @Param('ref') ref: string,
    @Acting() member: ActingMember,
  ): Promise<{ items: HistoryView[]; head: string }> {
    const complaint = await this.complaints.get(ref, member);
    return { items: historyViewsOf(complaint, member), head: complaint.historyHead };
  }

  /** The chain as it is stored and hashed: with it anybody can check that nothing was changed, without reading what was said. */
  @Get('history/sealed')
  async sealedHistory(
    @Param('ref') ref: string,
    @Acting() member: ActingMember,
  ): Promise<{ items: readonly HistoryEntry[]; head: string }> {
    const { id } = await this.complaints.get(ref, member);
    const sealed = await this.store.findSealed(id);
    return { items: sealed?.history ?? [], head: sealed?.historyHead ?? noHistory };
  }

  @Get('deadlines')
  async deadlines(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<{ items: ClockView[] }> {
    const complaint = await this.complaints.get(ref, member);
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const now = this.time.now();
    return { items: complaint.clocks.map((clock) => clockViewOf(clock, complaint, rulebook, now)) };
  }

  @Get('deadlines/:clockId/explain')
  async explain(
    @Param('ref') ref: string,
    @Param('clockId') clockId: string,
    @Acting() member: ActingMember,
  ): Promise<{ clock: ClockView; policy: Pins['policy']; explanation: Explanation }> {
    const complaint = await this.complaints.get(ref, member);
    const clock = complaint.clocks.find(({ id }) => id === clockId);
    if (!clock) throw new NotFoundException(`Complaint ${complaint.ref} has no clock ${clockId}.`);
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    return {
      clock: clockViewOf(clock, complaint, rulebook, this.time.now()),
      policy: complaint.pins.policy,
      explanation: explain(runOf(clock, rulebook)),
    };
  }

  @Get('preview')
  async preview(
    @Param('ref') ref: string,
    @Query() { until }: PreviewDto,
    @Acting() member: ActingMember,
  ): Promise<{ until: number; items: Announcement[] }> {
    const now = this.time.now();
    const end = until ?? now + 7 * day;
    if (end > now + furthest)
      throw invalidFields({ field: 'until', reasons: ['until must not be more than 366 days from now'] });
    const complaint = await this.complaints.get(ref, member);
    return { until: end, items: preview(complaint, end, this.rulebooks.rulebookFor(complaint.pins)) };
  }
}
