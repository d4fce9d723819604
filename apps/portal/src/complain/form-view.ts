import type { Taxonomy, TaxonomyEntry } from '#casework/taxonomy.js';
import { choices } from '#casework/taxonomy.js';
import type { AnswerFault, AnswerLine } from '#intake/form-answers.js';
import { answerLines, longestLine, longestProse } from '#intake/form-answers.js';
import type { DraftFile } from '#intake/form-draft.store.js';
import type { Answers, FieldKind, Form, FormField } from '#intake/form.js';
import { fieldsOf } from '#intake/form.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { sizeText } from '../page/sizes.js';
import { faultTexts } from './form.texts.js';

/** A field as its template shows it. */
export interface FieldView {
  readonly id: string;
  /** `isLine`, `isProse` …: which input it is. */
  readonly is: Readonly<Record<string, true>>;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  readonly value: string;
  readonly options: readonly OptionView[];
  readonly groups: readonly { readonly label: string; readonly options: readonly OptionView[] }[];
  readonly error?: string;
  readonly describedBy?: string;
  /** Said of the person: it is kept in no draft. */
  readonly isPersonal: boolean;
  /** `category=goods,delivery;outcome=other`: what the page's script shows it beside. */
  readonly when?: string;
  readonly inputType: string;
  readonly autocomplete?: string;
  readonly most: number;
  /** Of a field for files: those that are here already, and what could not be taken. */
  readonly kept?: readonly { readonly id: string; readonly name: string; readonly size: string }[];
  readonly left?: readonly string[];
}

/** What is in a form so far. */
export interface FormContent {
  readonly typed: Answers;
  readonly faults: ReadonlyMap<string, AnswerFault>;
  readonly files: readonly DraftFile[];
  readonly left: readonly string[];
}

interface OptionView {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly fields: readonly FieldView[];
}

/** Another who uses the same browser is not told of it. */
const personal: ReadonlySet<string> = new Set(['needs', 'needsNote', 'needsConsent']);

const inputTypes: Partial<Record<FieldKind, string>> = { email: 'email', phone: 'tel', date: 'date' };

/** The form with what was typed into it so far, and with what is wrong beside each field. */
export function formView(
  form: Form,
  categories: Taxonomy,
  state: FormContent,
  locale: Locale,
): { sections: SectionView[]; faults: { id: string; label: string; error: string }[] } {
  const sections = form.sections.map((section, index) => ({
    id: section.id,
    title: section.title[locale],
    number: index + 1,
    fields: section.fields.map((field) => fieldView(field, form, categories, state, locale)),
  }));
  const wrong = sections
    .flatMap(({ fields }) => fields)
    .flatMap(({ id, label, error }) => (error === undefined ? [] : [{ id, label, error }]));
  return { sections, faults: wrong };
}

/** What will be sent, as people read it, section by section. */
export function summaryView(
  form: Form,
  categories: Taxonomy,
  { answers, files }: { readonly answers: Answers; readonly files: readonly DraftFile[] },
  locale: Locale,
): { title: string; lines: { label: string; answer: string }[] }[] {
  const lines = [...answerLines(form, answers, categories, locale), ...fileLines(form, files, locale)];
  return form.sections
    .map(({ title, fields }) => ({
      title: title[locale],
      lines: fields.flatMap((field) => lines.filter((line) => line.field === field)),
    }))
    .filter((section) => section.lines.length > 0);
}

/** The names of the files that answer each field for files. */
export function fileLines(form: Form, files: readonly DraftFile[], locale: Locale): AnswerLine[] {
  return fieldsOf(form).flatMap((field) => {
    const names = files.filter((file) => file.field === field.id).map(({ name }) => name);
    return names.length === 0 ? [] : [{ field, label: field.label[locale], answer: names.join('\n') }];
  });
}

/** Every answer as the fields of a form that nobody sees, so that the summary sends just what it shows. */
export function carriedAnswers(answers: Answers): { name: string; value: string }[] {
  return Object.entries(answers).flatMap(([name, answer]) => [answer].flat().map((value) => ({ name, value })));
}

function fieldView(
  field: FormField,
  form: Form,
  categories: Taxonomy,
  { typed, faults, files, left }: FormContent,
  locale: Locale,
): FieldView {
  const { id, kind, help, required, autocomplete } = field;
  const given = [typed[id] ?? []].flat();
  const fault = faults.get(id);
  const error = fault && faultText(field, form, fault)[locale];
  const describedBy = [help && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  const when = Object.entries(field.when).map(([other, answers]) => `${other}=${answers.join(',')}`);
  return {
    id,
    is: { [kind]: true },
    label: field.label[locale],
    ...(help && { help: help[locale] }),
    required,
    isPersonal: personal.has(id),
    value: given[0] ?? '',
    options: optionsOf(field, given, locale),
    groups: kind === 'category' ? groupsOf(categories, given, locale) : [],
    ...(error !== undefined && { error }),
    ...(describedBy !== '' && { describedBy }),
    ...(when.length > 0 && { when: when.join(';') }),
    inputType: inputTypes[kind] ?? 'text',
    ...(autocomplete !== undefined && { autocomplete }),
    most: kind === 'prose' ? longestProse : longestLine,
    ...(kind === 'files' && {
      kept: files
        .filter((file) => file.field === id)
        .map((file) => ({ id: file.id, name: file.name, size: sizeText(file.size, locale) })),
      left,
    }),
  };
}

function optionsOf({ kind, options, label }: FormField, given: readonly string[], locale: Locale): OptionView[] {
  const all = kind === 'yesNo' ? [{ id: 'yes', label }] : options;
  return all.map((option) => ({
    value: option.id,
    label: option.label[locale],
    isChosen: given.includes(option.id),
  }));
}

/** The categories below their main one; one with nothing below it is its own choice. */
function groupsOf(categories: Taxonomy, given: readonly string[], locale: Locale): FieldView['groups'] {
  const all = choices(categories);
  const option = ({ code, title }: TaxonomyEntry): OptionView => ({
    value: code,
    label: title[locale],
    isChosen: given.includes(code),
  });
  return all
    .filter(({ parent }) => parent === undefined)
    .map((main) => {
      const below = all.filter(({ parent }) => parent === main.code);
      return { label: main.title[locale], options: (below.length > 0 ? below : [main]).map(option) };
    });
}

function faultText({ id, kind }: FormField, form: Form, fault: AnswerFault): Words {
  switch (fault) {
    case 'missing':
      if (form.atLeastOneOf.some((group) => group.includes(id))) return faultTexts.missingContact;
      if (kind === 'yesNo') return faultTexts.missingTick;
      return kind === 'choice' || kind === 'category' ? faultTexts.missingChoice : faultTexts.missing;
    case 'tooLong':
      return kind === 'prose' ? faultTexts.tooLongProse : faultTexts.tooLongLine;
    default:
      return faultTexts[fault];
  }
}

/** What was typed, as far as the form knows the field: shown again as it was, right or wrong. */
export function typedAnswers(form: Form, body: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ id }) => {
      const texts = [body[id] ?? []].flat().filter((one) => typeof one === 'string');
      return texts.length > 0 ? [[id, texts.length === 1 ? texts[0]! : texts]] : [];
    }),
  );
}
