import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import type { Outcome, RemedyKind } from '../complaint.context.js';
import { remedyKinds } from '../complaint.context.js';
import { Fact, IsAmount, IsKey, IsLine, IsOneOf, IsProse } from '../complaint.fact.js';

/** Something that we would do to put it right. */
export class RemedyDraft {
  @IsKey()
  readonly id!: string;

  @IsOneOf(remedyKinds)
  readonly kind!: RemedyKind;

  @IsProse()
  readonly description!: string;

  @IsOptional()
  @IsAmount()
  readonly amount?: number;
}

/** The answer to the complaint was drafted: the decision and its remedies. "No remedy" is said as information or apology. */
export class ResolutionProposed extends Fact {
  readonly type = 'resolution.proposed';

  @IsOneOf(['upheld', 'partlyUpheld', 'notUpheld'])
  readonly outcome!: Extract<Outcome, 'upheld' | 'partlyUpheld' | 'notUpheld'>;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RemedyDraft)
  readonly remedies!: readonly RemedyDraft[];
}

export class ResolutionApproved extends Fact {
  readonly type = 'resolution.approved';
}

export class ResolutionDeclined extends Fact {
  readonly type = 'resolution.declined';

  @IsProse()
  readonly reason!: string;
}

export class CustomerAccepted extends Fact {
  readonly type = 'customer.accepted';

  /** The words or the message in which the customer accepted. */
  @IsProse()
  readonly evidence!: string;
}

export class CustomerRefused extends Fact {
  readonly type = 'customer.refused';

  @IsProse()
  readonly reason!: string;
}

/** After a refusal nothing better can be offered: the decision stands, and the customer learns where else to go. */
export class DecisionStood extends Fact {
  readonly type = 'decision.stood';

  @IsProse()
  readonly reason!: string;
}

/** New facts came up: the investigation goes on. */
export class InvestigationResumed extends Fact {
  readonly type = 'investigation.resumed';

  @IsProse()
  readonly reason!: string;
}

export class RemedyDone extends Fact {
  readonly type = 'remedy.done';

  @IsKey()
  readonly remedyId!: string;

  /** What shows that it was done: a payment, a delivery note, a call. */
  @IsProse()
  readonly evidence!: string;

  /** The local date, `YYYY-MM-DD`. */
  @IsLine()
  readonly doneOn!: string;
}
