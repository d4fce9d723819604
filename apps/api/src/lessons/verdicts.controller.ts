import { Body, ConflictException, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { LessonUses } from '#lessons/lesson-uses.js';
import type { Tally } from '#lessons/usefulness.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { VerdictDto } from './lesson.dto.js';

/** Whether the lesson of a similar complaint helped: said by whoever handles this one, and taken back by the same person. */
@Controller('api/complaints/:ref/similar/:other/verdict')
@Needs('complaints.act')
export class VerdictsController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly uses: LessonUses,
    private readonly time: TimeSource,
  ) {}

  @Put()
  async say(
    @Param('ref') ref: string,
    @Param('other') other: string,
    @Body() { verdict }: VerdictDto,
    @Acting() member: ActingMember,
  ): Promise<Tally> {
    const { complaint, lesson } = await this.both(ref, other, member);
    const { lesson: taught } = (lesson.snapshot as { context: ComplaintContext }).context;
    if (taught?.kind !== 'learned' || lesson.id === complaint.id)
      throw new ConflictException(`The complaint ${other} has no lesson for this one. 该投诉没有可供参考的经验总结。`);
    await this.uses.put({
      complaintId: complaint.id,
      lessonId: lesson.id,
      verdict,
      by: member.id,
      at: this.time.now(),
    });
    return this.tallyOf(lesson.id);
  }

  @Delete()
  @HttpCode(200)
  async takeBack(
    @Param('ref') ref: string,
    @Param('other') other: string,
    @Acting() member: ActingMember,
  ): Promise<Tally> {
    const { complaint, lesson } = await this.both(ref, other, member);
    await this.uses.remove({ complaintId: complaint.id, lessonId: lesson.id, by: member.id });
    return this.tallyOf(lesson.id);
  }

  /** @throws ComplaintNotFound for either that this person may not see, ForbiddenException where they may not act */
  private async both(
    ref: string,
    other: string,
    member: ActingMember,
  ): Promise<{ complaint: StoredComplaint; lesson: StoredComplaint }> {
    const complaint = await this.complaints.getFor('complaints.act', ref, member);
    return { complaint, lesson: await this.complaints.get(other, member) };
  }

  private async tallyOf(lessonId: string): Promise<Tally> {
    return (await this.uses.tallies([lessonId])).get(lessonId) ?? { used: 0, unhelpful: 0 };
  }
}
