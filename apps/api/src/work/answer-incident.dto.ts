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
import { mostAtOnce } from './assign-many.dto.js';

/** One answer to those who complain of the same incident. */
export class AnswerIncidentDto {
  /** References of the complaints that are part of it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAtOnce)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(64, { each: true })
  readonly refs!: string[];

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/\S/)
  readonly subject?: string;

  @IsString()
  @MaxLength(10_000)
  @Matches(/\S/)
  readonly text!: string;
}
