import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { AlertOrder } from '#notifications/alert-list.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import { PageDto } from '../paging/page.dto.js';

export class ListAlertsDto extends PageDto {
  /** `open` when it is not said. */
  @IsOptional()
  @IsIn(['open', 'settled'])
  readonly state?: 'open' | 'settled';

  /** A team that whoever asks answers for; one's own alerts when it is not said. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  @IsOptional()
  @IsIn([...severities])
  readonly severity?: Severity;

  /** Those of one complaint. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ref?: string;

  /** `newest` when it is not said. */
  @IsOptional()
  @IsIn(['newest', 'urgent'])
  readonly order?: AlertOrder;
}
