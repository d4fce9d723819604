import { readFileSync } from 'node:fs';
import { DefinitionText } from '#casework/definition-text.js';
import type { Path } from '#casework/definition-tree.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { isChoice } from '#casework/taxonomy.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { isWithin } from './form.js';

/** Something that we have answered in public already. */
export interface PublishedAnswer {
  readonly id: string;
  readonly question: Words;
  readonly answer: Words;
  /** Categories that it fits. */
  readonly about: readonly string[];
  /** What is looked for in a text, by language. */
  readonly words: Readonly<Record<Locale, readonly string[]>>;
}

/** How many are shown at once, and how well one must fit. */
const most = 3;
const least = 3;

/** The published answers, and which of them fit what somebody is typing. */
export class AnswerBook {
  constructor(readonly answers: readonly PublishedAnswer[]) {}

  /**
   * Those that fit best, the best first. A word of the answer counts most, then the category, then what question and text
   * have in common; in Chinese, where no spaces part words, that is pairs of characters.
   */
  fitting(text: string, category: string): PublishedAnswer[] {
    const typed = folded(text);
    const pieces = new Set(piecesOf(typed));
    return this.answers
      .map((answer) => ({ answer, fit: fitOf(answer, typed, pieces, category) }))
      .filter(({ fit }) => fit >= least)
      .sort((one, other) => other.fit - one.fit)
      .slice(0, most)
      .map(({ answer }) => answer);
  }
}

function fitOf(answer: PublishedAnswer, typed: string, pieces: ReadonlySet<string>, category: string): number {
  const words = locales.flatMap((locale) => answer.words[locale]).filter((word) => typed.includes(folded(word)));
  const shared = locales
    .flatMap((locale) => piecesOf(folded(answer.question[locale])))
    .filter((one) => pieces.has(one));
  const isAbout = category !== '' && answer.about.some((one) => isWithin(category, one));
  return 3 * words.length + (isAbout ? 1 : 0) + Math.min(2, shared.length * 0.5);
}

/** Full width and half width, capitals and small letters are the same. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Words of letters, four and longer, and pairs of Chinese characters. */
function piecesOf(text: string): string[] {
  const words = text.match(/[a-z]{4,}/g) ?? [];
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
  return [...words, ...pairs];
}

/**
 * The answers of a file.
 * @throws DefinitionRefused with every mistake at once, each with its line
 */
export function loadAnswers(file: string, categories: Taxonomy): AnswerBook {
  return readAnswersFile(readFileSync(file, 'utf8'), file, categories);
}

/** As `loadAnswers`, of a text; `file` is only named in mistakes. */
export function readAnswersFile(text: string, file: string, categories: Taxonomy): AnswerBook {
  const written = new DefinitionText(text, file);
  const mistakes: ReturnType<DefinitionText['mistake']>[] = [];
  const refuse = (path: Path, reason: string): void => void mistakes.push(written.mistake(path, reason));
  const { version, answers } = written.map();
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    refuse(['version'], '"version" must be a whole number from 1');
  if (!Array.isArray(answers)) refuse(['answers'], '"answers" must be a list');
  const known = new Set<string>();
  const read = (Array.isArray(answers) ? answers : []).map((one: unknown, at): PublishedAnswer => {
    const path = ['answers', at];
    const { id, question, answer, about = [], words } = isMap(one) ? one : {};
    if (typeof id !== 'string' || known.has(id))
      refuse([...path, 'id'], '"id" must be a text that no other answer has');
    known.add(String(id));
    const codes = [about].flat().map(String);
    for (const code of codes)
      if (!isChoice(categories, code)) refuse([...path, 'about'], `there is no category "${code}"`);
    return {
      id: String(id),
      question: wordsFrom(question, [...path, 'question'], refuse),
      answer: wordsFrom(answer, [...path, 'answer'], refuse),
      about: codes,
      words: {
        en: listFrom(words, 'en', [...path, 'words'], refuse),
        'zh-CN': listFrom(words, 'zh-CN', [...path, 'words'], refuse),
      },
    };
  });
  written.refuseIfAny(mistakes);
  return new AnswerBook(read);
}

type Refuse = (path: Path, reason: string) => void;

function wordsFrom(written: unknown, path: Path, refuse: Refuse): Words {
  const words = isMap(written) ? written : {};
  for (const locale of locales)
    if (typeof words[locale] !== 'string' || words[locale] === '') refuse(path, `here are words needed in ${locale}`);
  return { en: String(words['en']), 'zh-CN': String(words['zh-CN']) };
}

function listFrom(written: unknown, locale: Locale, path: Path, refuse: Refuse): readonly string[] {
  const list = isMap(written) ? written[locale] : undefined;
  if (Array.isArray(list) && list.length > 0 && list.every((one) => typeof one === 'string')) return list;
  refuse(path, `here is a list of words needed in ${locale}`);
  return [];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
