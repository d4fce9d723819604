import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Dimension } from '#figures/figure.js';
import { dimensions } from '#figures/figure.js';
import type { PeriodName } from '#figures/frame.js';
import { periodNames } from '#figures/frame.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { FigureFilterDto } from './figure-filter.dto.js';

const localDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Of when and of which complaints. */
export class FiguresDto extends FigureFilterDto {
  /** The last 30 days where neither this nor dates are said. */
  @IsOptional()
  @IsIn([...periodNames])
  readonly period?: PeriodName;

  /** First day, `YYYY-MM-DD`; in the place of a period, with `to`. */
  @IsOptional()
  @IsString()
  @Matches(localDate)
  readonly from?: string;

  /** Last day, included. */
  @IsOptional()
  @IsString()
  @Matches(localDate)
  readonly to?: string;

  /** As of when, epoch milliseconds; now when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly at?: number;
}

/** A figure, or one group of it. */
export class GroupDto extends FiguresDto {
  /** With `key`: only this group. */
  @IsOptional()
  @IsIn([...dimensions])
  readonly by?: Dimension;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly key?: string;
}

/** A page of the list behind it. */
export class ListBehindDto extends GroupDto {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly cursor?: string;

  /** How many at most; 50 when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

/** As a file. */
export class ExportFiguresDto extends FiguresDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';

  /** Of its words; Chinese where it is not said. */
  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;
}

/** The list behind it as a file. */
export class ExportListDto extends GroupDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';

  /** Of its words; Chinese where it is not said. */
  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;
}
