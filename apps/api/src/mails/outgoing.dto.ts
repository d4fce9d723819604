import { IsIn, IsOptional } from 'class-validator';
import { PageDto } from '../paging/page.dto.js';

export class ListOutgoingDto extends PageDto {
  /** All of them when it is not said. */
  @IsOptional()
  @IsIn(['waiting', 'delivered', 'failed'])
  readonly state?: 'waiting' | 'delivered' | 'failed';
}
