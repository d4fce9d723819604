import { hashOfLetter, textOfLetter } from '#casework/published-letter.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import type { Form } from '#clocks/policy-form.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { HouseLetters } from '../house-letters.js';
import type { RuleProblem, SoundRule } from '../judge-rule.js';
import type { KindOfRule, RuleVersion } from '../kind-of-rule.js';
import type { RuleField } from '../rule-field.js';
import { RuleNotFound } from '../rules.errors.js';

const languages = {
  en: { en: 'English', 'zh-CN': '英文' },
  'zh-CN': { en: 'Chinese', 'zh-CN': '中文' },
} as const satisfies Record<Locale, Words>;

const text = { key: 'text', words: { en: 'Text', 'zh-CN': '正文' } } as const;

/** Letters and the parts that they share: numbered, one text in each language, judged together with all others. */
export class LetterRules implements KindOfRule {
  readonly kind = 'letter';

  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly letters: HouseLetters,
  ) {}

  versionsOf(name: string): RuleVersion[] {
    const file = this.letters.files.template(name);
    if (!file) throw new RuleNotFound(`letter "${name}"`);
    const own = this.rulebooks.publishedLetters
      .filter(({ rule }) => rule.name === name)
      .map(({ rule: { version, texts } }) => versionOf(name, version, texts));
    return [...own.toReversed(), versionOf(name, file.version, file.texts)];
  }

  newest(name: string): RuleVersion {
    const [newest] = this.versionsOf(name);
    if (!newest) throw new RuleNotFound(`letter "${name}"`);
    return newest;
  }

  next({ form }: RuleVersion): Form {
    return form;
  }

  fieldsOf(form: Form): RuleField[] {
    const texts = textsOf(form);
    return locales.map((locale) => ({
      path: locale,
      group: text,
      label: languages[locale],
      kind: 'text',
      value: texts[locale],
      words: { en: texts[locale], 'zh-CN': texts[locale] },
    }));
  }

  withValue(form: Form, path: string, value: string): Form | undefined {
    const locale = locales.find((one) => one === path);
    return locale && { ...textsOf(form), [locale]: tidy(value) };
  }

  judge(name: string, form: Form): SoundRule | readonly RuleProblem[] {
    const texts = textsOf(form);
    const { version } = this.newest(name);
    const mistakes = this.letters.newest.with(name, version + 1, texts).mistakesIn(name, this.letters.dutiesOf);
    if (mistakes.length > 0)
      return mistakes.map(({ locale, line, words }) => ({ path: locale, ...(line !== undefined && { line }), words }));
    return { kind: this.kind, text: textOfLetter(texts) };
  }
}

function versionOf(name: string, version: number, texts: Words): RuleVersion {
  return { name, version, hash: hashOfLetter(texts), form: { ...texts }, text: textOfLetter(texts) };
}

function textsOf(form: Form): Words {
  const { en, 'zh-CN': chinese } = form as unknown as Words;
  return { en, 'zh-CN': chinese };
}

/** Line ends as files have them, and one at the end. */
function tidy(written: string): string {
  return `${written.replace(/\r\n?/g, '\n').trimEnd()}\n`;
}
