import type { Rulebooks } from '#casework/rulebooks.js';
import { readTaxonomy } from '#casework/taxonomy-file.js';
import { formOfTaxonomy, textOfTaxonomy } from '#casework/taxonomy-form.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { isChoice } from '#casework/taxonomy.js';
import type { Form } from '#clocks/policy-form.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { CodeInUse } from '../codes-in-use.js';
import type { RuleProblem, SoundRule } from '../judge-rule.js';
import { judgedAsFile } from '../judge-rule.js';
import type { KindOfRule, RuleVersion } from '../kind-of-rule.js';
import type { RuleField } from '../rule-field.js';
import { RuleNotFound } from '../rules.errors.js';
import { codePathOf, fieldsOfTaxonomy, withTaxonomyValue } from '../taxonomy-fields.js';

/** Taxonomies: numbered, and never smaller, since old reports keep their codes. */
export class TaxonomyRules implements KindOfRule {
  readonly kind = 'taxonomy';

  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly inUse: () => readonly CodeInUse[],
  ) {}

  versionsOf(name: string): RuleVersion[] {
    const file = this.rulebooks.published.taxonomies.get(name);
    if (!file) throw new RuleNotFound(`taxonomy "${name}"`);
    const own = this.rulebooks.publishedTaxonomies(name).map(({ rule }) => rule);
    const all = [file, ...own].map(versionOf);
    return all.filter(({ hash }, index) => all.findIndex((one) => one.hash === hash) === index).reverse();
  }

  newest(name: string): RuleVersion {
    const [newest] = this.versionsOf(name);
    if (!newest) throw new RuleNotFound(`taxonomy "${name}"`);
    return newest;
  }

  /** A taxonomy says its own number, by which it tells when a code was retired. */
  next({ form }: RuleVersion, version: number): Form {
    return { ...(form as { readonly [key: string]: Form }), version };
  }

  fieldsOf(form: Form): RuleField[] {
    return fieldsOfTaxonomy(form);
  }

  withValue(form: Form, path: string, value: string): Form | undefined {
    return withTaxonomyValue(form, path, value);
  }

  judge(name: string, form: Form): SoundRule | readonly RuleProblem[] {
    const text = textOfTaxonomy(form);
    const judged = judgedAsFile(() => {
      readTaxonomy(text, name);
      return { kind: this.kind, text };
    });
    if (!('text' in judged)) return judged.map(({ path = '', words }) => ({ path: codePathOf(path), words }));
    const lost = this.lost(name, readTaxonomy(text, name));
    return lost.length > 0 ? lost : judged;
  }

  /** Codes that something still chooses, and that nobody could choose any more. */
  private lost(name: string, taxonomy: Taxonomy): RuleProblem[] {
    return this.inUse()
      .filter((one) => one.taxonomy === name && !isChoice(taxonomy, one.code))
      .map(({ code, where }) => ({
        path: `codes.${code}`,
        words: fill(
          {
            en: '"{code}" is still used by {where}; it cannot be retired before that is changed',
            'zh-CN': '“{code}”仍被{where}使用，须先改动该处方可停用',
          },
          { code, where },
        ),
      }));
  }
}

function versionOf(taxonomy: Taxonomy): RuleVersion {
  const { name, version, hash } = taxonomy;
  const form = formOfTaxonomy(taxonomy);
  return { name, version, hash, form, text: textOfTaxonomy(form) };
}
