import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageDto } from '../paging/page.dto.js';

export class ListAlarmsDto extends PageDto {
  /** Those that nobody answers for yet, when it is not said. */
  @IsOptional()
  @IsIn(['open', 'acknowledged'])
  readonly state?: 'open' | 'acknowledged';
}

export class AnswerAlarmDto {
  /** What is done about the cause. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Matches(/\S/)
  readonly note!: string;
}
