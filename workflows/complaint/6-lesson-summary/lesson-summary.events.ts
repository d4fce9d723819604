import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { SentFile } from '../at-any-time/at-any-time.events.js';
import { Fact, IsKey, IsLine, IsListOfKeys, IsProse } from '../complaint.fact.js';

/** Something that will be done so that it does not happen again. */
export class LessonAction {
  @IsProse()
  readonly action!: string;

  @IsKey()
  readonly ownerId!: string;

  /** Local date, `YYYY-MM-DD`. */
  @IsLine()
  readonly dueOn!: string;

  @IsProse()
  readonly measuredBy!: string;
}

/** What the complaint taught: the cause, and what changes. */
export class LessonRecorded extends Fact {
  readonly type = 'lesson.recorded';

  /** A code of the taxonomy of causes. */
  @IsKey()
  readonly mainCause!: string;

  @IsOptional()
  @IsListOfKeys()
  readonly otherCauses?: readonly string[];

  @IsProse()
  readonly whatHappened!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LessonAction)
  readonly changes!: readonly LessonAction[];
}

/** There is nothing to learn from it: a reason is needed, and a second person who agrees. */
export class LessonWaived extends Fact {
  readonly type = 'lesson.waived';

  @IsProse()
  readonly reason!: string;
}

export class LessonConfirmed extends Fact {
  readonly type = 'lesson.confirmed';
}

export class LessonReturned extends Fact {
  readonly type = 'lesson.returned';

  @IsProse()
  readonly reason!: string;
}

/** One of the things that the lesson changes was done. */
export class CorrectiveActionDone extends Fact {
  readonly type = 'correctiveAction.done';

  @IsKey()
  readonly actionId!: string;

  /** What shows that it was done: a new instruction, a training record, a photo. */
  @IsProse()
  readonly evidence!: string;

  /** What was said there, to be looked at. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SentFile)
  readonly files?: readonly SentFile[];
}

export class ComplaintClosed extends Fact {
  readonly type = 'complaint.closed';
}
