import type { Form } from '#clocks/policy-form.js';

/** `extensions[0].adds` as its steps: `extensions`, 0, `adds`. */
function stepsOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) && path.includes(`[${step}]`) ? Number(step) : step));
}

/** What a form says at a place; undefined where it says nothing. */
export function valueAt(form: Form | undefined, path: string): Form | undefined {
  let found: Form | undefined = form;
  for (const step of stepsOf(path)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, Form>>)[step];
  }
  return found;
}

/** The same form with another value at a place that it has. */
export function withValueAt(form: Form, path: string, value: Form): Form {
  return replaced(form, stepsOf(path), value);
}

function replaced(form: Form, [step, ...rest]: readonly (string | number)[], value: Form): Form {
  if (step === undefined) return value;
  if (Array.isArray(form))
    return form.map((item: Form, index) => (index === step ? replaced(item, rest, value) : item));
  const map = form as { readonly [key: string]: Form };
  return { ...map, [step]: replaced(map[step] ?? null, rest, value) };
}

/** A single value as a text; what is no single value is written as JSON. */
export function plainText(value: Form | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
