import type { Taxonomy } from '#casework/taxonomy.js';
import { isChoice, titleOf } from '#casework/taxonomy.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { Answers, Form, FormField } from './form.js';
import { fieldsOf, isShown } from './form.js';

/** Most characters of a line, and of some sentences. What a complaint's own events allow is a little more. */
export const longestLine = 200;
export const longestProse = 8_000;

/** Why an answer cannot be taken. */
export type AnswerFault =
  'missing' | 'tooLong' | 'notAnAddress' | 'notANumber' | 'notADate' | 'inTheFuture' | 'unknown';

export interface AnsweredForm {
  /** Cleaned, and only of fields that are shown beside the others. */
  readonly answers: Answers;
  /** By field, in the form's order. Empty when the form can be sent. */
  readonly faults: ReadonlyMap<string, AnswerFault>;
}

/** What judging answers needs to know besides the form. */
export interface AnswerRules {
  readonly categories: Taxonomy;
  readonly isAddress: (text: string) => boolean;
  /** Today where the customer is, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads what was typed into a form. Whatever is wrong stays as it was typed, with the reason beside it. */
export function readAnswers(form: Form, typed: Readonly<Record<string, unknown>>, rules: AnswerRules): AnsweredForm {
  const answers: Record<string, string | readonly string[]> = {};
  const faults = new Map<string, AnswerFault>();
  // A field can depend only on those above it, so one way down is enough.
  for (const field of fieldsOf(form)) {
    if (field.kind === 'files' || !isShown(field, answers)) continue;
    const answer = cleaned(field, typed[field.id]);
    if (answer.length > 0) answers[field.id] = answer;
    const fault = answer.length > 0 ? faultOf(field, answer, rules) : field.required ? 'missing' : undefined;
    if (fault) faults.set(field.id, fault);
  }
  for (const group of form.atLeastOneOf) {
    if (group.some((id) => answers[id] !== undefined)) continue;
    for (const id of group) if (!faults.has(id)) faults.set(id, 'missing');
  }
  return { answers, faults };
}

/** What is told in the customer's own language about one answer; the field's label and the answer in words. */
export interface AnswerLine {
  readonly field: FormField;
  readonly label: string;
  readonly answer: string;
}

/** The answers as people read them, in the form's order. */
export function answerLines(form: Form, answers: Answers, categories: Taxonomy, locale: Locale): AnswerLine[] {
  return fieldsOf(form).flatMap((field) => {
    const answer = answers[field.id];
    if (answer === undefined) return [];
    const words = [answer].flat().map((one) => answerWords(field, one, categories)[locale]);
    return [{ field, label: field.label[locale], answer: words.join(locale === 'en' ? ', ' : '、') }];
  });
}

function answerWords({ kind, options }: FormField, answer: string, categories: Taxonomy): Words {
  if (kind === 'category') return titleOf(categories, answer) ?? same(answer);
  if (kind === 'yesNo') return { en: 'Yes', 'zh-CN': '是' };
  return options.find(({ id }) => id === answer)?.label ?? same(answer);
}

const same = (text: string): Words => ({ en: text, 'zh-CN': text });

function cleaned({ kind, options }: FormField, typed: unknown): string | readonly string[] {
  const texts = [typed].flat().filter((one) => typeof one === 'string');
  if (kind === 'choices') return options.map(({ id }) => id).filter((id) => texts.includes(id));
  const text = readableText(texts[0] ?? '');
  if (kind === 'yesNo') return text === 'yes' ? 'yes' : '';
  if (kind === 'email') return text.toLowerCase();
  return kind === 'prose' ? text : text.replace(/\s+/g, ' ');
}

/** Without what nobody can see or type: control characters, and marks that turn the direction of text. */
export function readableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

function faultOf(
  { kind, options }: FormField,
  answer: string | readonly string[],
  { categories, isAddress, today }: AnswerRules,
): AnswerFault | undefined {
  if (typeof answer !== 'string') return undefined;
  if (answer.length > (kind === 'prose' ? longestProse : longestLine)) return 'tooLong';
  switch (kind) {
    case 'email':
      return isAddress(answer) ? undefined : 'notAnAddress';
    case 'phone':
      return /^\+?[\d\s()./-]{5,30}$/.test(answer) && /(?:\d\D*){5}/.test(answer) ? undefined : 'notANumber';
    case 'date':
      if (!isDate(answer)) return 'notADate';
      return answer > today ? 'inTheFuture' : undefined;
    case 'choice':
      return options.some(({ id }) => id === answer) ? undefined : 'unknown';
    case 'category':
      return isChoice(categories, answer) ? undefined : 'unknown';
    default:
      return undefined;
  }
}

function isDate(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
