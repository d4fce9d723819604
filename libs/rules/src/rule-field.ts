import type { Words } from '#workflows/complaint/complaint.words.js';

/** How a value is written and changed. */
export const fieldKinds = [
  'budget',
  'pause',
  'ladder',
  'count',
  'amount',
  'yesNo',
  'time',
  'choice',
  'choices',
  'lines',
  'text',
  'hours',
  'day',
  'code',
  'fixed',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One value of a rule: where it stands, what it is, and what it says in a sentence. */
export interface RuleField {
  /** Where it stands in the rule's file, such as `clocks.chase.internal.budget.low`. */
  readonly path: string;
  /** Fields with the same group belong together. */
  readonly group: { readonly key: string; readonly words: Words };
  readonly label: Words;
  readonly kind: FieldKind;
  /**
   * As a file writes it. The rungs of a ladder and other lists of texts stand one in a line, lists of words between commas. A day
   * has four lines: its kind, its name in English and in Chinese, and its hours where it is open; a code has its two titles, and
   * `retired` with what replaces it.
   */
  readonly value: string;
  /** What it says, as a sentence. */
  readonly words: Words;
  /** What can be chosen. */
  readonly options?: readonly { readonly value: string; readonly words: Words }[];
}

/** A value that two versions do not share; absent where a version has no such field. */
export interface FieldDifference {
  readonly path: string;
  readonly group: RuleField['group'];
  readonly label: Words;
  readonly before?: { readonly value: string; readonly words: Words };
  readonly after?: { readonly value: string; readonly words: Words };
}

/** What two versions say differently, in the order in which the later one says it; what it has no more stands last. */
export function differencesOf(before: readonly RuleField[], after: readonly RuleField[]): FieldDifference[] {
  const earlier = new Map(before.map((field) => [field.path, field]));
  const later = new Set(after.map(({ path }) => path));
  const changed = after.flatMap((field): FieldDifference[] => {
    const old = earlier.get(field.path);
    if (old?.value === field.value) return [];
    return [{ ...placeOf(field), ...(old && { before: saidBy(old) }), after: saidBy(field) }];
  });
  const gone = before
    .filter(({ path }) => !later.has(path))
    .map((field) => ({ ...placeOf(field), before: saidBy(field) }));
  return [...changed, ...gone];
}

function placeOf({ path, group, label }: RuleField): Pick<RuleField, 'path' | 'group' | 'label'> {
  return { path, group, label };
}

function saidBy({ value, words }: RuleField): { value: string; words: Words } {
  return { value, words };
}
