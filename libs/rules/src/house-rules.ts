import { Injectable } from '@nestjs/common';
import type { RuleKind } from '#casework/published-rule.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Form } from '#clocks/policy-form.js';
import { formOfPolicy } from '#clocks/policy-form.js';
import type { Policy } from '#clocks/policy.js';
import { fieldsOfPolicy } from './policy-fields.js';
import type { RuleField } from './rule-field.js';
import { RuleNotFound } from './rules.errors.js';

/** The rules of the house as they are now, and what each of them says. */
@Injectable()
export class HouseRules {
  constructor(readonly rulebooks: Rulebooks) {}

  /** Every version of a policy that ever counted or will, the newest first. @throws RuleNotFound */
  versionsOf(name: string): Policy[] {
    const { policies, frozenPolicies } = this.rulebooks.published;
    const all = [...policies.values(), ...frozenPolicies].filter((policy) => policy.name === name);
    if (all.length === 0) throw new RuleNotFound(`policy "${name}"`);
    return [...new Map(all.map((policy) => [policy.hash, policy])).values()].sort(
      (one, other) => other.version - one.version,
    );
  }

  /** @throws RuleNotFound */
  version(name: string, version: number): Policy {
    const found = this.versionsOf(name).find((policy) => policy.version === version);
    if (!found) throw new RuleNotFound(`policy "${name}" version ${version}`);
    return found;
  }

  /** The version that was published last, whether it counts already or not: what the next one is begun from. */
  newest(name: string): Policy {
    this.versionsOf(name);
    return this.rulebooks.currentRulebook(name, Infinity).policy;
  }

  /** What a form says, field by field. */
  fieldsOf(_kind: RuleKind, form: Form): RuleField[] {
    return fieldsOfPolicy(form, [...this.rulebooks.calendars.keys()]);
  }

  /** What a version says, field by field. */
  fieldsOfVersion(policy: Policy): RuleField[] {
    return this.fieldsOf('policy', formOfPolicy(policy));
  }
}
