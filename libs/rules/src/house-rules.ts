import { Injectable, Optional } from '@nestjs/common';
import type { RuleKind } from '#casework/published-rule.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { HouseLetters } from './house-letters.js';
import { CodesInUse } from './codes-in-use.js';
import type { KindOfRule, RuleVersion } from './kind-of-rule.js';
import { CalendarRules } from './kinds/calendar-rules.js';
import { LetterRules } from './kinds/letter-rules.js';
import { PolicyRules } from './kinds/policy-rules.js';
import { TaxonomyRules } from './kinds/taxonomy-rules.js';
import { RuleNotFound } from './rules.errors.js';

/** The rules of the house as they are now, and what each of them says. */
@Injectable()
export class HouseRules {
  private readonly kinds: Readonly<Record<RuleKind, KindOfRule>>;

  /** @param codes none where nobody drafts anything */
  constructor(
    readonly rulebooks: Rulebooks,
    letters: HouseLetters,
    @Optional() codes?: CodesInUse,
  ) {
    this.kinds = {
      policy: new PolicyRules(rulebooks),
      calendar: new CalendarRules(rulebooks),
      letter: new LetterRules(rulebooks, letters),
      taxonomy: new TaxonomyRules(rulebooks, () => codes?.all() ?? []),
    };
  }

  /** How rules of a kind are. */
  of(kind: RuleKind): KindOfRule {
    return this.kinds[kind];
  }

  /** @throws RuleNotFound */
  version(kind: RuleKind, name: string, version: number): RuleVersion {
    const found = this.of(kind)
      .versionsOf(name)
      .find((one) => one.version === version);
    if (!found) throw new RuleNotFound(`${kind} "${name}" version ${version}`);
    return found;
  }

  /** @throws RuleNotFound */
  versionOfHash(kind: RuleKind, name: string, hash: string): RuleVersion {
    const found = this.of(kind)
      .versionsOf(name)
      .find((one) => one.hash === hash);
    if (!found) throw new RuleNotFound(`${kind} "${name}" ${hash.slice(0, 12)}`);
    return found;
  }
}
