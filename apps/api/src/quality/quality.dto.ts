import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Criterion, Mark, ReviewReason } from '#lessons/quality-review.js';
import { criteria, marks, reviewReasons } from '#lessons/quality-review.js';
import { PageDto } from '../paging/page.dto.js';

export const reviewLists = ['mine', 'teams', 'results'] as const;

/** Which reviews: what one has to review, those of one's teams, or what was found of one's own work. */
export class ListReviewsDto extends PageDto {
  /** What one has to review, when it is not said. */
  @IsOptional()
  @IsIn([...reviewLists])
  readonly of?: (typeof reviewLists)[number];

  /** Open ones, when it is not said; results are done in any case. */
  @IsOptional()
  @IsIn(['open', 'done'])
  readonly state?: 'open' | 'done';

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  @IsOptional()
  @IsIn([...reviewReasons])
  readonly reason?: ReviewReason;

  /** Only those in which this criterion got that mark; both are said or neither. */
  @IsOptional()
  @IsIn([...criteria])
  readonly criterion?: Criterion;

  @IsOptional()
  @IsIn([...marks])
  readonly mark?: Mark;

  /** Done, or due, at this instant or later; epoch milliseconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly from?: number;

  /** Before this instant. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly until?: number;
}

export class ScoreDto {
  @IsIn([...criteria])
  readonly criterion!: Criterion;

  @IsIn([...marks])
  readonly mark!: Mark;

  /** What shows it; needed where something was met partly or not at all. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(/\S/)
  readonly note?: string;
}

export class ReviewResultDto {
  /** Every criterion once. */
  @IsArray()
  @ArrayMaxSize(criteria.length)
  @ValidateNested({ each: true })
  @Type(() => ScoreDto)
  readonly scores!: ScoreDto[];

  /** For whoever handled it: what was good, and what to do otherwise. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  @Matches(/\S/)
  readonly summary!: string;
}

export class AnswerReviewDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  @Matches(/\S/)
  readonly text!: string;
}

export class AssignReviewDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly reviewerId!: string;
}

export class MeasureDto {
  /** What is to be done otherwise. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Matches(/\S/)
  readonly text!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ownerId!: string;

  /** The local day by whose end it is to be done, `YYYY-MM-DD`. */
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly dueOn!: string;
}

export class MeasureDoneDto {
  /** What shows that it was done. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Matches(/\S/)
  readonly evidence!: string;
}

export class QualityFiguresDto {
  /** So many months, the present one being the last; 12 when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(24)
  readonly months?: number;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}
