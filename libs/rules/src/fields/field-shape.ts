import type { Form } from '#clocks/policy-form.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { valueAt } from '../form-path.js';
import type { RuleField } from '../rule-field.js';
import { textOfValue } from './written-values.js';

/** A field before it is known what it says. */
export type FieldShape = Omit<RuleField, 'value' | 'words'> & {
  /** What a value says, as a sentence. */
  readonly said: (text: string) => Words;
};

/** The field as a form fills it; none where the form says nothing of it. */
export function shownField(form: Form, { said, ...shape }: FieldShape): RuleField[] {
  const found = valueAt(form, shape.path);
  if (found === undefined) return [];
  const value = textOfValue(shape.kind, found);
  return [{ ...shape, value, words: said(value) }];
}
