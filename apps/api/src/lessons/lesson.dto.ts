import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { LessonState } from '#casework/lesson-fields.js';
import { lessonStates } from '#casework/lesson-fields.js';
import type { Verdict } from '#lessons/usefulness.js';
import { verdicts } from '#lessons/usefulness.js';
import { PageDto } from '../paging/page.dto.js';

/** Which lessons are looked for. What is typed stands in the body, as in every search. */
export class FindLessonsDto extends PageDto {
  /** Parts of the lesson's text; all of them have to be there. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly typed?: string;

  /** The main cause, or a group of causes. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly cause?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly product?: string;

  /** One that was asked about the complaint. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly department?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  @IsOptional()
  @IsIn([...lessonStates])
  readonly state?: LessonState;

  /** Written at this instant or later, epoch milliseconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly from?: number;

  /** Written before this instant. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly until?: number;
}

export const actionLists = ['mine', 'teams', 'checks'] as const;

/** Whose actions: one's own, those of one's teams, or what there is to be checked. */
export class ListActionsDto extends PageDto {
  /** One's own when it is not said. */
  @IsOptional()
  @IsIn([...actionLists])
  readonly of?: (typeof actionLists)[number];

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  @IsOptional()
  @IsIn(['true'])
  readonly overdue?: 'true';
}

export class VerdictDto {
  @IsIn([...verdicts])
  readonly verdict!: Verdict;
}
