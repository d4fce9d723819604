import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

const written = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** What of a letter is to be shown, and how. */
export class PreviewLetterDto {
  @IsIn(locales)
  readonly locale!: Locale;

  /** What stands in a draft; else what counts now. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly draftId?: string;

  /** An earlier version. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly version?: number;

  /** Of a part, the letter that it is shown in; the first that takes it in when it is not said. */
  @IsOptional()
  @IsIn(letterNames)
  readonly within?: LetterName;

  /** An invented complaint of which everything is known, or hardly anything; `question` is one that is no complaint. */
  @IsOptional()
  @IsIn(['full', 'bare', 'question'])
  readonly sample?: 'full' | 'bare' | 'question';

  /** In large print. */
  @IsOptional()
  @Transform(written)
  @IsBoolean()
  readonly isLarge?: boolean;
}
