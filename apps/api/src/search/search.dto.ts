import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SearchKind } from '#search/search-index.js';
import { searchKinds } from '#search/search-index.js';
import { PageDto } from '../paging/page.dto.js';

/** What somebody looks for. It stands in the body: a name or a number in a URL would be in every log. */
export class SearchDto extends PageDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly typed!: string;

  /** Only among these; all when it is not said. */
  @IsOptional()
  @IsIn([...searchKinds])
  readonly kind?: SearchKind;
}
