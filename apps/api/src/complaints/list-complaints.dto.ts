import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';

export class ListComplaintsDto {
  @IsOptional()
  @IsIn(Object.keys(stageWords))
  readonly stage?: Stage;

  /** `me` is whoever asks. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ownerId?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  @IsOptional()
  @IsIn([...severities])
  readonly severity?: Severity;

  @IsOptional()
  @IsIn(['true'])
  readonly overdue?: 'true';

  /** Epoch milliseconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly dueBefore?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}
