import { readFileSync } from 'node:fs';
import { DefinitionText } from '#casework/definition-text.js';
import type { Path } from '#casework/definition-tree.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { isChoice } from '#casework/taxonomy.js';
import { moods } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

/** Asked whatever a complaint is about. */
export const always = 'every';

/** How to speak with somebody in a mood: what to do, and words for it. */
export interface MoodGuide {
  readonly mood: string;
  readonly title: Words;
  readonly steps: readonly { readonly title: Words; readonly say: Words }[];
}

/** What helps on the telephone. */
export interface PhoneGuide {
  readonly version: number;
  /** What to ask, by category; under `every` what is always asked. */
  readonly questions: readonly { readonly category: string; readonly questions: readonly Words[] }[];
  readonly moods: readonly MoodGuide[];
}

/**
 * The guide of a file.
 * @throws DefinitionRefused with every mistake at once, each with its line
 */
export function loadPhoneGuide(file: string, categories: Taxonomy): PhoneGuide {
  return readPhoneGuide(readFileSync(file, 'utf8'), file, categories);
}

/** As `loadPhoneGuide`, of a text; `file` is only named in mistakes. */
export function readPhoneGuide(text: string, file: string, categories: Taxonomy): PhoneGuide {
  return new GuideReading(new DefinitionText(text, file), categories).guide();
}

/** One reading of one file: a mistake is noted, and the reading goes on, so that the author sees every one. */
class GuideReading {
  private readonly mistakes: ReturnType<DefinitionText['mistake']>[] = [];

  constructor(
    private readonly text: DefinitionText,
    private readonly categories: Taxonomy,
  ) {}

  guide(): PhoneGuide {
    const fields = this.text.map();
    this.findUnknownKeys(fields, ['version', 'questions', 'moods'], []);
    const { version } = fields;
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
      this.refuse(['version'], '"version" must be a whole number from 1');
    const content = {
      version: Number(version),
      questions: this.questions(fields['questions']),
      moods: this.moods(fields['moods']),
    };
    this.text.refuseIfAny(this.mistakes);
    return content;
  }

  private questions(written: unknown): PhoneGuide['questions'] {
    const byCategory = this.mapOf(written, ['questions']);
    if (!Object.hasOwn(byCategory, always)) this.refuse(['questions'], `"${always}" says what is always asked`);
    return Object.entries(byCategory).map(([category, questions]) => {
      const path = ['questions', category];
      if (category !== always && !isChoice(this.categories, category))
        this.refuse(path, `there is no category "${category}" to be chosen`);
      return {
        category,
        questions: this.listOf(questions, path).map((one, index) => this.words(one, [...path, index])),
      };
    });
  }

  private moods(written: unknown): MoodGuide[] {
    return Object.entries(this.mapOf(written, ['moods'])).map(([mood, guide]) => {
      const path = ['moods', mood];
      if (!moods.some((one) => one === mood)) this.refuse(path, `there is no mood "${mood}"`);
      const { title, steps, ...others } = this.mapOf(guide, path);
      this.findUnknownKeys(others, [], path);
      return {
        mood,
        title: this.words(title, [...path, 'title']),
        steps: this.listOf(steps, [...path, 'steps']).map((step, index) => this.step(step, [...path, 'steps', index])),
      };
    });
  }

  private step(written: unknown, path: Path): MoodGuide['steps'][number] {
    const { title, say, ...others } = this.mapOf(written, path);
    this.findUnknownKeys(others, [], path);
    return { title: this.words(title, [...path, 'title']), say: this.words(say, [...path, 'say']) };
  }

  private words(written: unknown, path: Path): Words {
    const words = this.mapOf(written, path);
    this.findUnknownKeys(words, locales, path);
    for (const locale of locales) {
      const text = words[locale];
      if (typeof text !== 'string' || text.trim() === '') this.refuse(path, `words in ${locale} are missing`);
    }
    return { en: String(words['en']), 'zh-CN': String(words['zh-CN']) };
  }

  private listOf(written: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(written) && written.length > 0) return written;
    this.refuse(path, 'must be a list with something in it');
    return [];
  }

  private mapOf(written: unknown, path: Path): Readonly<Record<string, unknown>> {
    if (typeof written === 'object' && written !== null && !Array.isArray(written))
      return written as Readonly<Record<string, unknown>>;
    this.refuse(path, 'must be a list of names with values');
    return {};
  }

  private findUnknownKeys(fields: object, known: readonly string[], path: Path): void {
    for (const key of Object.keys(fields))
      if (!known.includes(key)) this.refuse([...path, key], `"${key}" is not known here`);
  }

  private refuse(path: Path, reason: string): void {
    this.mistakes.push(this.text.mistake(path, reason));
  }
}
