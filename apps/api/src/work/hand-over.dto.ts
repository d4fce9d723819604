import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

/** As many share what somebody leaves behind. */
const mostHeirs = 20;

export class HandOverDto {
  /** Whose complaints. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly from!: string;

  /** Who gets them, each as many as the others. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostHeirs)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(64, { each: true })
  readonly to!: string[];

  /** What each of them should know. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  @Matches(/\S/)
  readonly handoverNote!: string;

  /** Only those of this team; of all of one's teams when it is not said. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}
