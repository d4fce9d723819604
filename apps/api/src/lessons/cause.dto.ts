import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { PeriodKind } from './periods.js';
import { periodKinds } from './periods.js';

export class ListCausesDto {
  /** Lessons written at this instant or later, epoch milliseconds; of the last 90 days when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly from?: number;

  /** Before this instant; up to now when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly until?: number;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}

export class CauseChartDto {
  /** A cause, or a group of causes. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly cause!: string;

  /** By week when it is not said. */
  @IsOptional()
  @IsIn([...periodKinds])
  readonly by?: PeriodKind;

  /** How many periods, the last one being the present; 26 when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(60)
  readonly periods?: number;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}
