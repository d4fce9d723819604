import { randomUUID } from 'node:crypto';
import { Body, ConflictException, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { AnswerStep, LessonAnswer } from '#lessons/lesson-answers.js';
import { LessonAnswers } from '#lessons/lesson-answers.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { DraftAnswerDto, WithdrawAnswerDto } from './answer.dto.js';

interface Answers {
  readonly items: readonly Omit<LessonAnswer, 'lessonId'>[];
}

/** A lesson becomes an answer that customers are shown before they complain: drafted, then published by a second person who leads. */
@Controller('api/lessons/:ref/answers')
export class AnswersController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly answers: LessonAnswers,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Needs('complaints.read')
  async list(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<Answers> {
    return this.ofLesson(await this.complaints.get(ref, member));
  }

  @Post()
  @HttpCode(200)
  @Needs('complaints.act')
  async draft(
    @Param('ref') ref: string,
    @Body() { question, answer, words }: DraftAnswerDto,
    @Acting() member: ActingMember,
  ): Promise<Answers> {
    const complaint = await this.complaints.getFor('complaints.act', ref, member);
    const { lesson, category } = (complaint.snapshot as { context: ComplaintContext }).context;
    if (lesson?.kind !== 'learned')
      throw new ConflictException(`The complaint ${ref} has taught nothing yet. 该投诉尚无经验总结。`);
    await this.answers.add({
      id: randomUUID(),
      lessonId: complaint.id,
      question: { ...question },
      answer: { ...answer },
      words: { ...words },
      about: category === undefined ? [] : [category],
      state: 'draft',
      steps: [this.step('draft', member)],
    });
    return this.ofLesson(complaint);
  }

  /** From here on customers see it. */
  @Post(':id/publish')
  @HttpCode(200)
  @Needs('answers.publish')
  async publish(@Param('ref') ref: string, @Param('id') id: string, @Acting() member: ActingMember): Promise<Answers> {
    const complaint = await this.complaints.getFor('answers.publish', ref, member);
    const meant = (await this.answers.ofLesson(complaint.id)).find((one) => one.id === id);
    if (meant?.steps[0]?.by === member.id)
      throw new ConflictException('A second person has to read and publish it. 须由第二人复核后发布。');
    if (!meant || !(await this.answers.move(id, 'draft', this.step('published', member))))
      throw new ConflictException('There is no such draft here. 没有该草稿。');
    return this.ofLesson(complaint);
  }

  /** Customers see it no more; a draft is thrown away. What was done with it stays on record. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Needs('answers.publish')
  async withdraw(
    @Param('ref') ref: string,
    @Param('id') id: string,
    @Body() { reason }: WithdrawAnswerDto,
    @Acting() member: ActingMember,
  ): Promise<Answers> {
    const complaint = await this.complaints.getFor('answers.publish', ref, member);
    const meant = (await this.answers.ofLesson(complaint.id)).find((one) => one.id === id);
    const step = { ...this.step('withdrawn', member), ...(reason !== undefined && { reason }) };
    const isGone =
      meant !== undefined && meant.state !== 'withdrawn' && (await this.answers.move(id, meant.state, step));
    if (!isGone) throw new ConflictException('There is no such answer here. 没有该答复。');
    return this.ofLesson(complaint);
  }

  private async ofLesson({ id }: StoredComplaint): Promise<Answers> {
    const found = await this.answers.ofLesson(id);
    return { items: found.map(({ lessonId: _, ...answer }) => answer) };
  }

  private step(state: AnswerStep['state'], { id: by }: ActingMember): AnswerStep {
    return { state, by, at: this.time.now() };
  }
}
