import type { Calendar } from '#clocks/calendar.js';
import type { Policy } from '#clocks/policy.js';
import type { ComplaintMachine } from '#workflows/complaint/complaint.advance.js';
import type { Redress } from '#workflows/complaint/complaint.letter-facts.js';

/** Which definition, policy and calendar a complaint is handled under, by version and content. */
export interface Pins {
  readonly workflow: { readonly name: string; readonly version: number; readonly hash: string };
  readonly policy: { readonly name: string; readonly version: number; readonly hash: string };
  readonly calendar: { readonly name: string; readonly version: string };
}

/** What the pins stand for: everything besides the complaint itself that a step depends on. */
export interface Rulebook {
  readonly pins: Pins;
  readonly machine: ComplaintMachine;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** Where customers can go further, as it is today; steps do not depend on it, letters do. */
  readonly redress?: Redress;
}

/** The pins of a definition, a policy and a calendar. */
export function pinsOf(workflow: Pins['workflow'], policy: Policy, calendar: Calendar): Pins {
  return {
    workflow,
    policy: { name: policy.name, version: policy.version, hash: policy.hash },
    calendar: { name: calendar.name, version: calendar.version },
  };
}
