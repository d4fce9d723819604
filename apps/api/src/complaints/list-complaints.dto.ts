import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import { PageDto } from '../paging/page.dto.js';

export class ListComplaintsDto extends PageDto {
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
}

/** The list for criticism. */
export class ListCriticisedDto extends PageDto {
  /** Since when, epoch milliseconds; the last 90 days when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly since?: number;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}
