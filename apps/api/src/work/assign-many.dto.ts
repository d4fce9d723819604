import { ArrayMaxSize, ArrayMinSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** So many that one look at a screen selects them, and few enough for one answer. */
export const mostAtOnce = 200;

export class AssignManyDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAtOnce)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(64, { each: true })
  readonly refs!: string[];

  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ownerId!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  /** What the next owner should know; needed for those that somebody else has had. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly handoverNote?: string;
}
