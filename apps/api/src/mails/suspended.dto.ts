import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { PageDto } from '../paging/page.dto.js';

export class ListSuspendedDto extends PageDto {
  /** `open` when it is not said. */
  @IsOptional()
  @IsIn(['open', 'decided'])
  readonly state?: 'open' | 'decided';

  /** Only those of customers with whom another way was agreed. */
  @IsOptional()
  @IsIn(['restricted'])
  readonly outcome?: 'restricted';

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}

export class FileMailDto {
  /** Reference or id of the complaint that it belongs to. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ref!: string;
}

export class OpenMailDto {
  /** The language that the customer wrote in. */
  @IsIn([...locales])
  readonly locale!: Locale;
}

export class DismissMailDto {
  /** Why nothing comes of it. It is kept with the mail, and becomes a note of the complaint that the mail seemed to belong to. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}
