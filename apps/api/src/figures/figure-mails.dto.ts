import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Rhythm } from '#figures/mail-schedule.js';
import { rhythms } from '#figures/mail-schedule.js';
import { FigureFilterDto } from './figure-filter.dto.js';

/** Figures that are to be sent again and again: which, to whom, and when. */
export class FigureMailDto extends FigureFilterDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  readonly name!: string;

  /** Oneself where it is not said. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly readerId?: string;

  @IsIn([...rhythms])
  readonly every!: Rhythm;

  /** Of each week, 1 is Monday; Monday where it is not said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  readonly weekday?: number;

  /** Of each month, its last day where it is shorter; the first where it is not said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(31)
  readonly monthDay?: number;

  @IsString()
  @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  readonly at!: string;

  /** On whose clock (IANA). */
  @IsString()
  @MaxLength(64)
  @IsTimeZone()
  readonly zone!: string;

  @IsOptional()
  @IsBoolean()
  readonly isPaused?: boolean;
}
