import { keptUntil } from '#clocks/kept-until.js';
import type { ClosedComplaint } from './kept-complaints.js';
import type { Rulebooks } from './rulebooks.js';
import { RulebookUnknown } from './rulebooks.js';

/** How long a complaint is kept, by the policy that it was handled under. */
export interface Retention {
  readonly years: number;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Nothing when that policy is not here. */
export function retentionOf({ closedAt, pins }: ClosedComplaint, rulebooks: Rulebooks): Retention | undefined {
  try {
    const { policy, calendar } = rulebooks.rulebookFor(pins);
    const { years } = policy.retention;
    return { years, until: keptUntil(closedAt, years, calendar) };
  } catch (error) {
    if (error instanceof RulebookUnknown) return undefined;
    throw error;
  }
}

/** No policy that was ever in force has complaints kept for fewer years. */
export function fewestYears({ published }: Rulebooks): number {
  const all = [...published.policies.values(), ...published.frozenPolicies];
  return Math.min(...all.map(({ retention }) => retention.years));
}
