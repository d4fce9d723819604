import { Fact, IsKey, IsProse } from '../complaint.fact.js';

/** Whoever handles it needs more time than they may give themselves, and asks whoever may. */
export class ExtensionAsked extends Fact {
  readonly type = 'extension.asked';

  @IsKey()
  readonly clock!: string;

  /** One of the reasons for which the policy lets this clock be extended. */
  @IsKey()
  readonly reason!: string;

  @IsProse()
  readonly explanation!: string;
}

/** The time stays as it is. */
export class ExtensionDeclined extends Fact {
  readonly type = 'extension.declined';

  @IsKey()
  readonly clock!: string;

  /** Why not. */
  @IsProse()
  readonly because!: string;
}
