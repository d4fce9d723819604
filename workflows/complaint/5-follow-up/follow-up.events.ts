import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Fact, IsKey, IsProse } from '../complaint.fact.js';

/** Somebody took the follow-up call on (回访). */
export class FollowUpAssigned extends Fact {
  readonly type = 'followUp.assigned';

  @IsKey()
  readonly to!: string;
}

/** The customer was called and not reached. */
export class FollowUpAttempted extends Fact {
  readonly type = 'followUp.attempted';
}

/** The customer was reached: satisfied or not, in the customer's own words. */
export class FollowUpCompleted extends Fact {
  readonly type = 'followUp.completed';

  @IsBoolean()
  readonly satisfied!: boolean;

  @IsProse()
  readonly words!: string;
}

/** The survey's answer: how it was handled, apart from what came out. 5 very satisfied (非常满意) … 1 very dissatisfied. */
export class SurveyAnswered extends Fact {
  readonly type = 'survey.answered';

  @IsInt()
  @Min(1)
  @Max(5)
  readonly handling!: number;

  @IsInt()
  @Min(1)
  @Max(5)
  readonly outcome!: number;

  @IsOptional()
  @IsProse()
  readonly comment?: string;
}
