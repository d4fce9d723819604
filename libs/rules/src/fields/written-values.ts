import type { Form } from '#clocks/policy-form.js';
import { plainText } from '../form-path.js';
import type { FieldKind } from '../rule-field.js';

/** A value of a form as one text, as a field shows it. */
export function textOfValue(kind: FieldKind, value: Form): string {
  if (kind === 'ladder') return listOf(value).map(rungText).join('\n');
  if (kind === 'lines') return listOf(value).map(plainText).join('\n');
  if (kind === 'choices' || kind === 'hours') return listOf(value).map(plainText).join(', ');
  if (kind === 'pause')
    return typeof value === 'object' && value !== null && 'atMost' in value
      ? plainText(value.atMost)
      : plainText(value);
  return plainText(value);
}

/** What a field's text stands for in a form. What it cannot be read as stays a text, and whoever judges the form says so. */
export function valueOfText(kind: FieldKind, text: string): Form {
  const written = text.trim();
  switch (kind) {
    case 'count':
      return /^\d{1,9}$/.test(written) ? Number(written) : written;
    case 'amount':
      return /^\d{1,12}(\.\d{1,3})?$/.test(written) ? Number(written) : written;
    case 'yesNo':
      return written === 'true' || written === 'false' ? written === 'true' : written;
    case 'pause':
      return written === 'never' ? written : { atMost: written };
    case 'choices':
    case 'hours':
      return partsOf(written, ',');
    case 'lines':
      return partsOf(written, '\n');
    case 'ladder':
      return partsOf(written, '\n').map(rungOf);
    default:
      return written;
  }
}

/** The rungs of a ladder's text, each with those whom it alerts. */
export function rungsOfText(text: string): { readonly at: string; readonly alert: readonly string[] }[] {
  return partsOf(text, '\n').map((line) => {
    const [at = '', alert = ''] = line.split(/:(.*)/s);
    return { at: at.trim(), alert: partsOf(alert, ',') };
  });
}

function rungOf(line: string): Form {
  const [{ at, alert } = { at: '', alert: [] }] = rungsOfText(line);
  return { at, alert: alert.length === 1 && alert[0] === 'nobody' ? 'nobody' : [...alert] };
}

function rungText(rung: Form): string {
  const { at, alert } = rung as { readonly at: Form; readonly alert: Form };
  return `${plainText(at)}: ${Array.isArray(alert) ? alert.join(', ') : plainText(alert)}`;
}

function listOf(value: Form): readonly Form[] {
  return Array.isArray(value) ? (value as readonly Form[]) : [value];
}

function partsOf(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
