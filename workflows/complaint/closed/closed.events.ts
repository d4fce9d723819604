import { IsBoolean } from 'class-validator';
import { Fact, IsProse } from '../complaint.fact.js';

/** The customer, or we ourselves, found that it is not settled after all. A "thank you" is a message, not this. */
export class ComplaintReopened extends Fact {
  readonly type = 'complaint.reopened';

  @IsProse()
  readonly reason!: string;
}

/** The corrective actions were looked at after they had had time to work: did the same cause come back? */
export class EffectivenessChecked extends Fact {
  readonly type = 'effectiveness.checked';

  /** False opens the actions again. */
  @IsBoolean()
  readonly worked!: boolean;

  @IsProse()
  readonly finding!: string;
}
