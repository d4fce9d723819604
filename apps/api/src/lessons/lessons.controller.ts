import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { LessonList } from '#casework/lesson-list.js';
import { LessonUses } from '#lessons/lesson-uses.js';
import type { LessonUse } from '#lessons/lesson-uses.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { Reads } from '../privacy/reads.js';
import { ActionEvidence } from './action-evidence.js';
import { FindLessons } from './find-lessons.js';
import { FindLessonsDto } from './lesson.dto.js';
import type { LessonLine } from './lesson-view.js';
import { lessonLineOf } from './lesson-view.js';
import type { Recurrence } from './recurrence.js';
import { recurrenceWindows } from './recurrence.js';

/** As many of what was said of it are shown. */
const mostUses = 50;

/** Something that was done for a lesson, as it happened. */
export interface LessonStep {
  readonly type: 'lesson.recorded' | 'correctiveAction.done' | 'effectiveness.checked';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by?: string;
  readonly actionId?: string;
  readonly text: string;
  readonly worked?: boolean;
  readonly files: readonly { readonly fileId: string; readonly name: string }[];
}

export interface LessonPageView extends LessonLine {
  readonly steps: readonly LessonStep[];
  readonly said: readonly Pick<LessonUse, 'verdict' | 'by' | 'at'>[];
  /** How often the cause came back since the changes were made; none while there is nothing to compare. */
  readonly recurrence?: Recurrence;
}

/** The library of lessons (经验总结): what complaints taught, and whether it helped. */
@Controller('api/lessons')
@Needs('complaints.read')
export class LessonsController {
  constructor(
    private readonly find: FindLessons,
    private readonly lessons: LessonList,
    private readonly uses: LessonUses,
    private readonly complaints: ReadableComplaints,
    private readonly evidence: ActionEvidence,
    private readonly time: TimeSource,
  ) {}

  @Post('search')
  @Reads('list')
  @HttpCode(200)
  async search(
    @Body() asked: FindLessonsDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: LessonLine[]; next?: string }> {
    const { items, next } = await this.find.find(asked, member);
    const tallies = await this.uses.tallies(items.map(({ complaintId }) => complaintId));
    return {
      items: items.map((one) => lessonLineOf(one, tallies.get(one.complaintId))),
      ...(next !== undefined && { next }),
    };
  }

  @Get(':ref')
  @Reads('complaint')
  async one(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<LessonPageView> {
    const complaint = await this.complaints.get(ref, member);
    const everywhere = { scope: { teamIds: 'all' as const, departments: [] } };
    const [lesson] = await this.lessons.among([complaint.id], everywhere);
    if (!lesson) throw new NotFoundException(`The complaint ${ref} has taught nothing yet. 该投诉尚无经验总结。`);
    const [tallies, said] = await Promise.all([
      this.uses.tallies([complaint.id]),
      this.uses.ofLesson(complaint.id, mostUses),
    ]);
    const recurrence = await this.recurrenceOf(lesson.lesson.mainCause, lesson.watchedSince, member);
    return {
      ...lessonLineOf(lesson, tallies.get(complaint.id)),
      steps: stepsOf(complaint),
      said: said.map(({ verdict, by, at }) => ({ verdict, by, at })),
      ...(recurrence && { recurrence }),
    };
  }

  /** What shows that something was changed. */
  @Get(':ref/files/:fileId')
  @Reads('file')
  async file(
    @Param('ref') ref: string,
    @Param('fileId') fileId: string,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.evidence.give(await this.complaints.get(ref, member), fileId, reply);
  }

  private async recurrenceOf(
    cause: string | undefined,
    since: number | undefined,
    member: ActingMember,
  ): Promise<Recurrence | undefined> {
    const windows = since === undefined ? undefined : recurrenceWindows(since, this.time.now());
    if (cause === undefined || !windows) return undefined;
    const teams = teamsFor(member, 'complaints.read');
    const [before, after] = await Promise.all(
      [windows.before, windows.after].map(([from, until]) => this.lessons.countArrivals(cause, teams, from, until)),
    );
    return { days: windows.days, before: before ?? 0, after: after ?? 0 };
  }
}

function stepsOf({ history }: StoredComplaint): LessonStep[] {
  return history.flatMap(({ event }): LessonStep[] => {
    const { at } = event;
    const by = event.by.kind === 'staff' ? { by: event.by.id } : {};
    switch (event.type) {
      case 'lesson.recorded':
        return [{ type: event.type, at, ...by, text: event.whatHappened, files: [] }];
      case 'correctiveAction.done': {
        const { type, actionId, evidence: text, files = [] } = event;
        return [{ type, at, ...by, actionId, text, files: files.map(({ fileId, name }) => ({ fileId, name })) }];
      }
      case 'effectiveness.checked':
        return [{ type: event.type, at, ...by, text: event.finding, worked: event.worked, files: [] }];
      default:
        return [];
    }
  });
}
