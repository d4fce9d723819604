import { IsBoolean, IsOptional } from 'class-validator';
import { Fact, IsKey, IsLine, IsProse } from '../complaint.fact.js';

export class LetterDelivered extends Fact {
  readonly type = 'letter.delivered';

  @IsKey()
  readonly letterId!: string;
}

/** It could not be delivered, or came back, even late: the duty that it served is open again. */
export class LetterFailed extends Fact {
  readonly type = 'letter.failed';

  @IsKey()
  readonly letterId!: string;

  @IsLine()
  readonly reason!: string;
}

/** We did not let it go, for too much goes to its reader by itself: the duty that it serves is not met. */
export class LetterWithheld extends Fact {
  readonly type = 'letter.withheld';

  @IsKey()
  readonly letterId!: string;

  @IsLine()
  readonly reason!: string;

  /** Everything automatic to this reader was broken off, of which one alert tells for all. */
  @IsOptional()
  @IsBoolean()
  readonly brokenOff?: boolean;
}

/** A lead has looked at it: what was withheld goes all the same. */
export class LetterReleased extends Fact {
  readonly type = 'letter.released';

  @IsKey()
  readonly letterId!: string;

  @IsProse()
  readonly reason!: string;
}

/** A letter that failed, or that is owed, goes out once more. */
export class LetterResent extends Fact {
  readonly type = 'letter.resent';

  @IsKey()
  readonly letterId!: string;
}
