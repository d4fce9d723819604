import { textOfPolicy } from '#casework/definition-publish.js';
import { lint } from '#casework/lint.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import { readWholePolicy } from '#clocks/policy-file.js';
import type { Form } from '#clocks/policy-form.js';
import { formOfPolicy } from '#clocks/policy-form.js';
import type { Policy } from '#clocks/policy.js';
import { valueOfText } from '../fields/written-values.js';
import { withValueAt } from '../form-path.js';
import type { RuleProblem, SoundRule } from '../judge-rule.js';
import { judgedAsFile } from '../judge-rule.js';
import type { KindOfRule, RuleVersion } from '../kind-of-rule.js';
import { fieldsOfPolicy } from '../policy-fields.js';
import type { RuleField } from '../rule-field.js';
import { RuleNotFound } from '../rules.errors.js';

/** Policies: numbered, and judged together with the workflow. */
export class PolicyRules implements KindOfRule {
  readonly kind = 'policy';

  constructor(private readonly rulebooks: Rulebooks) {}

  versionsOf(name: string): RuleVersion[] {
    const { policies, frozenPolicies } = this.rulebooks.published;
    const all = [...policies.values(), ...frozenPolicies].filter((policy) => policy.name === name);
    if (all.length === 0) throw new RuleNotFound(`policy "${name}"`);
    return [...new Map(all.map((policy) => [policy.hash, policy])).values()]
      .sort((one, other) => other.version - one.version)
      .map(versionOf);
  }

  newest(name: string): RuleVersion {
    this.versionsOf(name);
    return versionOf(this.rulebooks.currentRulebook(name, Infinity).policy);
  }

  /** A policy says its own number. */
  next({ form }: RuleVersion, version: number): Form {
    return { ...(form as { readonly [key: string]: Form }), version };
  }

  fieldsOf(form: Form): RuleField[] {
    return fieldsOfPolicy(form, [...this.rulebooks.calendars.keys()]);
  }

  withValue(form: Form, path: string, value: string): Form | undefined {
    const field = this.fieldsOf(form).find((one) => one.path === path);
    if (!field || field.kind === 'fixed') return undefined;
    return withValueAt(form, path, valueOfText(field.kind, value));
  }

  judge(name: string, form: Form): SoundRule | readonly RuleProblem[] {
    return judgedAsFile(() => {
      const policy = readWholePolicy(name, form, this.rulebooks.calendars);
      const life = this.rulebooks.definitions.at(-1)?.life;
      const problems = lint(life, new Map([...this.rulebooks.policies, [name, policy]]));
      if (problems.length > 0) return problems.map(({ words }) => ({ words }));
      return { kind: this.kind, text: textOfPolicy(policy) };
    });
  }
}

function versionOf(policy: Policy): RuleVersion {
  const { name, version, hash } = policy;
  return { name, version, hash, form: formOfPolicy(policy), text: textOfPolicy(policy) };
}
