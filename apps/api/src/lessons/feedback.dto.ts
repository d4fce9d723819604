import { IsIn, IsOptional } from 'class-validator';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { PageDto } from '../paging/page.dto.js';

export class ListPacksDto extends PageDto {
  /** Those that nobody has confirmed yet, when it is not said. */
  @IsOptional()
  @IsIn(['open', 'confirmed'])
  readonly state?: 'open' | 'confirmed';
}

export class PackPdfDto {
  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;
}
