import { Type } from 'class-transformer';
import { IsInt, Min } from 'class-validator';

export class OpenHoursDto {
  /** Epoch milliseconds. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly from!: number;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly until!: number;
}
