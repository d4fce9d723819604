import type Handlebars from 'handlebars';
import { StartupError } from '#platform/startup-error.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { Brand } from './brand.js';
import type { MarkedView, OwedDuty } from './letter-duties.js';
import { unsaidOf, unsaidWords } from './letter-duties.js';
import { isLetterName, isPartName, partName, plainName } from './letter-names.js';
import { letterheadOf, plainLetterhead } from './letterhead.js';
import { asHtml } from './letters/as-html.js';
import { asText } from './letters/as-text.js';
import { compileTemplates, keyOf } from './letters/compile-templates.js';
import { letterView } from './letters/letter-view.js';
import type { LetterDocument } from './letters/markup.js';
import { MarkupRefused, readMarkup } from './letters/markup.js';
import { isRead, readTemplate } from './letters/read-template.js';
import type { Template, TemplateFile, Templates } from './letters/template-files.js';
import { readTemplateFiles } from './letters/template-files.js';
import { wordMistakes } from './letters/template-language.js';
import type { TemplateMistake } from './letters/template-mistake.js';
import { inOrder } from './letters/template-mistake.js';
import { linesSaid, structureMistakes } from './letters/template-structure.js';
import { bareFacts, fullFacts } from './sample-letters.js';

/** The templates that are shipped, beside the code in the sources and in the build. */
export const shippedLetters = new URL('../letters', import.meta.url).pathname;

export interface WrittenLetter {
  /** `finalResponse@1`: what it was written from. */
  readonly template: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What it says, without a look. */
  readonly document: LetterDocument;
}

/** What stands around a letter. */
export interface Frame {
  /** Whose letter it is. */
  readonly house: string;
  /** How they show themselves; without it by the name alone. */
  readonly brand?: Brand;
  /** For somebody who needs large print. */
  readonly isLarge?: boolean;
  /** By which the answer is known, also where its address was lost. */
  readonly token?: string;
}

const answerAbove = {
  en: 'Please write your answer above this line.',
  'zh-CN': '请在此行上方回复。',
} as const satisfies Record<Locale, string>;

/** What a letter owes by the house's policies. */
export type Duties = (letter: LetterName) => readonly OwedDuty[];

/** Something that is wrong with a letter or a part, where it stands. */
export interface LetterMistake extends TemplateMistake {
  readonly locale: Locale;
}

/** Letters as templates that people can read and change: one text for a letter, a version and a language. */
export class LetterTemplates {
  private readonly compiled: ReadonlyMap<string, Handlebars.TemplateDelegate>;

  private constructor(private readonly templates: Templates) {
    this.compiled = compileTemplates(templates);
  }

  /** The letters that are shipped. They were tried out before they were shipped; it would cost every start as much again. */
  static shipped(): LetterTemplates {
    return LetterTemplates.read([shippedLetters]);
  }

  /**
   * Reads the templates of these folders, the later ones over the earlier, and tries each out on a complaint of which
   * everything is known and on one of which hardly anything is.
   * @throws StartupError with every mistake at once
   */
  static load(...folders: readonly string[]): LetterTemplates {
    const templates = LetterTemplates.read(folders);
    templates.ensureSound();
    return templates;
  }

  /**
   * @param duties what each letter owes, where that is known
   * @throws StartupError with every mistake at once
   */
  ensureSound(duties?: Duties): void {
    const found = this.names.flatMap((name) =>
      // What a part makes of a letter shows in the letter.
      (isPartName(name) ? this.ownMistakes(name) : this.mistakesIn(name, duties)).map(
        ({ locale, line, words: { en } }) => {
          const { file } = this.file(name, locale);
          return `${file}${line === undefined ? '' : `:${line}`}: ${en}`;
        },
      ),
    );
    if (found.length > 0) throw refusal(found);
  }

  private static read(folders: readonly string[]): LetterTemplates {
    const mistakes: string[] = [];
    const files = readTemplateFiles(folders, (mistake) => mistakes.push(mistake));
    for (const letter of letterNames) if (!files.letters.has(letter)) mistakes.push(`there is no letter "${letter}"`);
    for (const name of files.letters.keys()) if (!isLetterName(name)) mistakes.push(`nothing sends a letter "${name}"`);
    if (mistakes.length > 0) throw refusal(mistakes);
    return new LetterTemplates(files);
  }

  /** Letters and, behind them, the parts that several of them share: `part-closing`. */
  get names(): readonly string[] {
    return [...letterNames, ...[...this.templates.parts.keys()].map(partName)];
  }

  /** What a letter or a part is written from; nothing of one that there is not. */
  template(name: string): { readonly version: number; readonly texts: Words } | undefined {
    const found = this.templates[isPartName(name) ? 'parts' : 'letters'].get(plainName(name));
    return found && { version: found.en.version, texts: { en: found.en.source, 'zh-CN': found['zh-CN'].source } };
  }

  /** The same letters with another text in the place of one. */
  with(name: string, version: number, texts: Words): LetterTemplates {
    const kind = isPartName(name) ? 'parts' : 'letters';
    const fileOf = (locale: Locale): TemplateFile => ({ version, file: `${name}@${version}`, source: texts[locale] });
    const template: Template = { en: fileOf('en'), 'zh-CN': fileOf('zh-CN') };
    return new LetterTemplates({
      ...this.templates,
      [kind]: new Map([...this.templates[kind], [plainName(name), template]]),
    });
  }

  /** The parts that a letter takes in, and the letters that take a part in. */
  relatedTo(name: string): readonly string[] {
    if (isPartName(name)) return letterNames.filter((letter) => this.partsOf(letter).includes(plainName(name)));
    return isLetterName(name) ? this.partsOf(name).map(partName) : [];
  }

  /** A letter to the customer, in the customer's language. Its subject holds nothing but our own words and the reference. */
  write(letter: LetterName, facts: LetterFacts, { house, token, brand, isLarge = false }: Frame): WrittenLetter {
    const { ref, locale } = facts;
    const document = readMarkup(this.render(letter, locale, letterView(letter, facts, house)));
    const subject = `[${ref}] ${document.title}`;
    const letterhead = brand ? letterheadOf(brand, house, locale) : plainLetterhead(house);
    const above = token === undefined ? answerAbove[locale] : `${answerAbove[locale]} [${token}]`;
    return {
      template: `${letter}@${this.file(letter, locale).version}`,
      subject,
      text: `${above}\n\n${asText(document, locale, letterhead)}`,
      html: asHtml(document, { locale, subject, letterhead, isLarge, answerAbove: above }),
      document,
    };
  }

  /**
   * What is wrong with a letter or a part, and with the letters that take the part in: by the very rules that files are judged by.
   * A text with mistakes in it is never made into code.
   * @param duties what each letter owes, where that is known
   */
  mistakesIn(name: string, duties: Duties = () => []): LetterMistake[] {
    const own = this.ownMistakes(name);
    if (own.length > 0) return own;
    if (isLetterName(name)) return this.mistakesOfLetter(name, duties);
    return this.relatedTo(name)
      .filter(isLetterName)
      .flatMap((letter) =>
        this.mistakesOfLetter(letter, duties).map((one) => ({ ...one, words: inLetter(letter, one.words) })),
      );
  }

  private ownMistakes(name: string): LetterMistake[] {
    return locales.flatMap((locale) => this.mistakesOfText(name, locale).map((one) => ({ ...one, locale })));
  }

  private mistakesOfLetter(letter: LetterName, duties: Duties): LetterMistake[] {
    return locales.flatMap((locale) => this.mistakesWhenWritten(letter, locale, duties(letter)));
  }

  private mistakesOfText(name: string, locale: Locale): TemplateMistake[] {
    const read = this.readText(name, locale);
    if (!isRead(read)) return inOrder(read);
    return inOrder([...structureMistakes(read.program), ...wordMistakes(linesSaid(read.program), locale)]);
  }

  private mistakesWhenWritten(letter: LetterName, locale: Locale, duties: readonly OwedDuty[]): LetterMistake[] {
    const mistake = (words: Words): LetterMistake => ({ locale, words });
    try {
      const asked = { ...fullFacts(locale), isEnquiry: true as const };
      // A final response is told everything; so every branch of a template is gone through, or none.
      for (const facts of [fullFacts(locale), bareFacts(locale), asked]) {
        const { title } = readMarkup(this.render(letter, locale, letterView('finalResponse', facts, 'House')));
        if (title === '') return [mistake({ en: 'a letter needs a <title>', 'zh-CN': '函件须有标题 <title>' })];
      }
      const write = (view: MarkedView): string =>
        asText(readMarkup(this.render(letter, locale, view)), locale, plainLetterhead(''));
      return unsaidOf(duties, write).map((one) => mistake(unsaidWords(one)));
    } catch (error) {
      if (error instanceof MarkupRefused) return [mistake(error.words)];
      const said = error instanceof Error ? error.message : String(error);
      return [mistake({ en: said, 'zh-CN': `无法写出：${said}` })];
    }
  }

  private partsOf(letter: LetterName): readonly string[] {
    return [
      ...new Set(
        locales.flatMap((locale) => {
          const read = this.readText(letter, locale);
          return isRead(read) ? read.parts : [];
        }),
      ),
    ];
  }

  private readText(name: string, locale: Locale): ReturnType<typeof readTemplate> {
    const parts = new Set(this.templates.parts.keys());
    return readTemplate(this.file(name, locale).source, { parts, isPart: isPartName(name) });
  }

  private render(letter: LetterName, locale: Locale, view: object): string {
    const template = this.compiled.get(keyOf(letter, locale));
    if (!template) throw new Error(`there is no letter ${letter} in ${locale}`);
    return template(view);
  }

  private file(name: string, locale: Locale): TemplateFile {
    const template = this.templates[isPartName(name) ? 'parts' : 'letters'].get(plainName(name));
    if (!template) throw new Error(`there is no letter ${name}`);
    return template[locale];
  }
}

function inLetter(letter: LetterName, { en, 'zh-CN': chinese }: Words): Words {
  const called = letterWords[letter];
  return { en: `in “${called.en}”: ${en}`, 'zh-CN': `“${called['zh-CN']}”中：${chinese}` };
}

function refusal(mistakes: readonly string[]): StartupError {
  return new StartupError(`The letters are not right:\n${[...new Set(mistakes)].map((one) => `  ${one}`).join('\n')}`);
}
