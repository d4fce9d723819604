import { IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Outcome } from '../complaint.context.js';
import { Fact, IsInstant, IsKey, IsOneOf, IsProse } from '../complaint.fact.js';
import { RemedyDraft } from '../4-resolution/resolution.events.js';

/** A person spoke with the customer, confirmed the points and the wish, and said what happens next and by when. */
export class AcknowledgementGiven extends Fact {
  readonly type = 'acknowledgement.given';

  /** In person or by phone it is given there and then; in writing it counts when the letter arrives. */
  @IsOneOf(['inPerson', 'inWriting'])
  readonly medium!: 'inPerson' | 'inWriting';

  /** What the customer confirmed, in the customer's own words. */
  @IsProse()
  readonly confirmed!: string;

  /** What we said would happen next. It becomes a promise. */
  @IsProse()
  readonly nextStep!: string;

  @IsInstant()
  readonly nextStepDueAt!: number;

  @IsKey()
  readonly promiseId!: string;
}

/** Settled before an investigation was needed, and the customer accepts it (DISP 1.5). */
export class ComplaintSettledAtOnce extends Fact {
  readonly type = 'complaint.settledAtOnce';

  /** How the customer accepted: which call, which mail, in which words. It must be evidenced, not only assumed. */
  @IsProse()
  readonly acceptance!: string;

  @IsOneOf(['upheld', 'partlyUpheld', 'notUpheld'])
  readonly outcome!: Extract<Outcome, 'upheld' | 'partlyUpheld' | 'notUpheld'>;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RemedyDraft)
  readonly remedies?: readonly RemedyDraft[];
}
