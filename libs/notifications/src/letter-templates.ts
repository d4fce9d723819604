import Handlebars from 'handlebars';
import { StartupError } from '#platform/startup-error.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { Brand } from './brand.js';
import { letterheadOf, plainLetterhead } from './letterhead.js';
import { asHtml, escaped } from './letters/as-html.js';
import { asText } from './letters/as-text.js';
import { letterView } from './letters/letter-view.js';
import type { LetterDocument } from './letters/markup.js';
import { readMarkup } from './letters/markup.js';
import type { TemplateFile, Templates } from './letters/template-files.js';
import { readTemplateFiles } from './letters/template-files.js';
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

/** Letters as templates that people can read and change: one file for a letter, a version and a language. */
export class LetterTemplates {
  private readonly compiled: ReadonlyMap<string, Handlebars.TemplateDelegate>;

  private constructor(private readonly templates: Templates) {
    this.compiled = compile(templates);
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
    const found = letterNames.flatMap((letter) => locales.flatMap((locale) => templates.mistakesIn(letter, locale)));
    if (found.length > 0) throw refusal(found);
    return templates;
  }

  private static read(folders: readonly string[]): LetterTemplates {
    const mistakes: string[] = [];
    const files = readTemplateFiles(folders, (mistake) => mistakes.push(mistake));
    for (const letter of letterNames) if (!files.letters.has(letter)) mistakes.push(`there is no letter "${letter}"`);
    for (const name of files.letters.keys())
      if (!letterNames.some((letter) => letter === name)) mistakes.push(`nothing sends a letter "${name}"`);
    if (mistakes.length > 0) throw refusal(mistakes);
    return new LetterTemplates(files);
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

  private mistakesIn(letter: LetterName, locale: Locale): string[] {
    const { file, source } = this.file(letter, locale);
    if (/\{\{(\{|&)/.test(source)) return [`${file}: what people typed is never put in unescaped ({{{ or {{&)`];
    try {
      // A final response is told everything; so every branch of a template is gone through, or none.
      const views = [fullFacts(locale), bareFacts(locale)].map((facts) => letterView('finalResponse', facts, 'House'));
      const documents = views.map((view) => readMarkup(this.render(letter, locale, view)));
      return documents.some(({ title }) => title === '') ? [`${file}: a letter needs a <title>`] : [];
    } catch (error) {
      return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
    }
  }

  private render(letter: LetterName, locale: Locale, view: object): string {
    const template = this.compiled.get(keyOf(letter, locale));
    if (!template) throw new Error(`there is no letter ${letter} in ${locale}`);
    return template(view);
  }

  private file(letter: LetterName, locale: Locale): TemplateFile {
    const template = this.templates.letters.get(letter);
    if (!template) throw new Error(`there is no letter ${letter}`);
    return template[locale];
  }
}

/** A name that no fact has is a mistake, not a gap in the letter. */
const options = { strict: true, knownHelpersOnly: true, knownHelpers: { lines: true }, preventIndent: true };

function compile({ letters, parts }: Templates): Map<string, Handlebars.TemplateDelegate> {
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const locale of locales) {
    const handlebars = Handlebars.create();
    handlebars.registerHelper('lines', asLines);
    for (const [name, template] of parts) handlebars.registerPartial(name, template[locale].source);
    for (const [name, template] of letters)
      compiled.set(keyOf(name, locale), handlebars.compile(template[locale].source, options));
  }
  return compiled;
}

/** What people wrote in several lines stays in several lines. */
function asLines(text: unknown): Handlebars.SafeString {
  return new Handlebars.SafeString(
    (typeof text === 'string' ? text : '').trim().split(/\r?\n/).map(escaped).join('<br>'),
  );
}

function keyOf(name: string, locale: Locale): string {
  return `${name} ${locale}`;
}

function refusal(mistakes: readonly string[]): StartupError {
  return new StartupError(`The letters are not right:\n${[...new Set(mistakes)].map((one) => `  ${one}`).join('\n')}`);
}
