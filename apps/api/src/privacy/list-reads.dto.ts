import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { ReadKind } from '#privacy/read-log.js';
import { readKinds } from '#privacy/read-log.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

/** Which reads are meant. */
export class ReadFilterDto {
  /** Of one complaint. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ref?: string;

  /** Of one customer. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly customerId?: string;

  /** By one member of staff. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly by?: string;

  /** Of what. */
  @IsOptional()
  @IsIn([...readKinds])
  readonly what?: ReadKind;

  /** The first instant, epoch milliseconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly from?: number;

  /** The instant after the last, epoch milliseconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly until?: number;
}

export class ListReadsDto extends ReadFilterDto {
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

export class ExportReadsDto extends ReadFilterDto {
  /** Of the headings; Chinese when it is not said. */
  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;
}
