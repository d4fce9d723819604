import type { Calendar } from '#clocks/calendar.js';
import type { Policy } from '#clocks/policy.js';
import type { PublishedLetter } from './published-letter.js';
import type { Taxonomy } from './taxonomy.js';

/** A rule that counts for what is received from an instant on (epoch milliseconds). */
export interface Dated<Rule> {
  readonly rule: Rule;
  readonly from: number;
}

/** Policies, calendars, letters and taxonomies that the house has published besides its files, in the order in which it did. */
export class DatedRules {
  constructor(
    readonly policies: readonly Dated<Policy>[] = [],
    readonly calendars: readonly Dated<Calendar>[] = [],
    readonly letters: readonly Dated<PublishedLetter>[] = [],
    readonly taxonomies: readonly Dated<Taxonomy>[] = [],
  ) {}

  /** The policy of this name for what is received at an instant; nothing while the one of the files still counts. */
  policyAt(name: string, at: number): Policy | undefined {
    return latest(this.policies, name, at);
  }

  /** The calendar of this name in the same manner. */
  calendarAt(name: string, at: number): Calendar | undefined {
    return latest(this.calendars, name, at);
  }

  /** The taxonomy of this name, for whatever is sorted at an instant. */
  taxonomyAt(name: string, at: number): Taxonomy | undefined {
    return latest(this.taxonomies, name, at);
  }
}

/** Of two that have both begun, the one that was published last: whoever published it knew of the other. */
function latest<Rule extends { readonly name: string }>(
  rules: readonly Dated<Rule>[],
  name: string,
  at: number,
): Rule | undefined {
  return rules.findLast(({ rule, from }) => rule.name === name && from <= at)?.rule;
}
