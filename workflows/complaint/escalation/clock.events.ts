import { Allow, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ClockName, Limit } from '../complaint.context.js';
import { clockNames } from '../complaint.context.js';
import { Fact, IsKey, IsLine, IsOneOf } from '../complaint.fact.js';

/** Whom a rung of a ladder alerts. A group is written `group:<name>`. */
export type Recipient = 'owner' | 'lead' | 'manager' | 'director' | 'departmentHead' | `group:${string}`;

/** What a clock says of itself. Only time sends these: a person cannot make a deadline pass. */
abstract class ClockFact extends Fact {
  @IsOneOf(clockNames)
  readonly clock!: ClockName;

  @IsOneOf(['internal', 'statutory'])
  readonly limit!: Limit;

  /** The promise or request that the clock belongs to, if it belongs to one. */
  @IsOptional()
  @IsKey()
  readonly subject?: string;

  /** The point of the ladder, in the policy's own words, such as `breach + 1 business day`. */
  @IsLine()
  readonly point!: string;

  /** Whom the policy wants told at this point. */
  @Allow()
  readonly alert!: readonly Recipient[];
}

/** A share of the budget is used up. */
export class ClockWarned extends ClockFact {
  readonly type = 'clock.warned';

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly share?: number;
}

/** The deadline passed. `at` is the deadline itself, whenever it was noticed. */
export class ClockBreached extends ClockFact {
  readonly type = 'clock.breached';
}

/** The deadline passed some time ago and it is still not done: the next rung is reached. */
export class ClockStayedBreached extends ClockFact {
  readonly type = 'clock.stayedBreached';
}
