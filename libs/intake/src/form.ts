import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

export const fieldKinds = [
  'line',
  'prose',
  'date',
  'email',
  'phone',
  'yesNo',
  'choice',
  'choices',
  'category',
  'files',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One question of a form. */
export interface FormField {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly help?: Words;
  /** An answer is needed wherever the field is shown. */
  readonly required: boolean;
  /** Of `choice` and `choices`, in their order. */
  readonly options: readonly { readonly id: string; readonly label: Words }[];
  /** The field is shown where every one of these fields has one of these answers. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** What the browser may fill in by itself (HTML `autocomplete`). */
  readonly autocomplete?: string;
}

export interface FormSection {
  readonly id: string;
  readonly title: Words;
  readonly fields: readonly FormField[];
}

/** A form as one version of its file defines it. */
export interface Form {
  readonly name: string;
  readonly version: number;
  /** SHA-256 (hex) of its content. */
  readonly hash: string;
  readonly title: Words;
  /** Id of the team that answers for what comes in by it. */
  readonly team: string;
  readonly severity: Severity;
  /** Categories that are more urgent until somebody has weighed them. */
  readonly urgent: Readonly<Record<string, Severity>>;
  readonly sections: readonly FormSection[];
  /** Of each of these groups of fields one needs an answer. */
  readonly atLeastOneOf: readonly (readonly string[])[];
}

/** What somebody answered: one text a field, several where several may be chosen. A field without an answer is absent. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export function fieldsOf({ sections }: Form): FormField[] {
  return sections.flatMap(({ fields }) => fields);
}

/** Whether a field is to be shown beside these answers. */
export function isShown({ when }: FormField, answers: Answers): boolean {
  return Object.entries(when).every(([field, wanted]) =>
    [answers[field] ?? []].flat().some((answer) => wanted.some((one) => isWithin(answer, one))),
  );
}

/** A category stands for everything below it: `goods` for `goods.defect`. */
export function isWithin(answer: string, wanted: string): boolean {
  return answer === wanted || answer.startsWith(`${wanted}.`);
}

/** How urgent a complaint is until somebody has weighed it. */
export function severityOf({ severity, urgent }: Form, { category }: Answers): Severity {
  const codes = Object.keys(urgent)
    .filter((code) => typeof category === 'string' && isWithin(category, code))
    .sort((one, other) => other.length - one.length);
  return (codes[0] !== undefined ? urgent[codes[0]] : undefined) ?? severity;
}
