import { IsIn, IsOptional } from 'class-validator';
import { PageDto } from '../paging/page.dto.js';

export class ListMessagesDto extends PageDto {
  /** Which end to begin at; the oldest when it is not said. */
  @IsOptional()
  @IsIn(['oldest', 'newest'])
  readonly order?: 'oldest' | 'newest';
}
