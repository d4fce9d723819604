import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ListParkedDto {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly cursor?: string;

  /** Complaints to a page; each shows everything of it that was put aside. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class DismissDto {
  /** Why it need not be carried out. It becomes a note in the history of the complaint. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}
