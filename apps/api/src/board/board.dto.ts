import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class BoardDto {
  /** One team of those that whoever asks answers for; all of them when nothing is said. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;
}
