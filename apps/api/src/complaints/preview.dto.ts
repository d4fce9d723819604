import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

export class PreviewDto {
  /** Epoch milliseconds; a week from now when it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly until?: number;
}
