import type { Form } from '#clocks/policy-form.js';
import type { Taxonomy } from './taxonomy.js';

/** A taxonomy written down in the words of its file: what `readTaxonomy` reads again into the very same. */
export function formOfTaxonomy({ name, version, title, entries }: Taxonomy): { readonly [key: string]: Form } {
  const below = (parent: string | undefined): { readonly [key: string]: Form } =>
    Object.fromEntries(
      [...entries.values()]
        .filter((entry) => entry.parent === parent)
        .map(({ code, title: words, retired, replacedBy }) => {
          const codes = below(code);
          return [
            code.slice(parent === undefined ? 0 : parent.length + 1),
            {
              title: { ...words },
              ...(retired !== undefined && { retired }),
              ...(replacedBy && { replacedBy }),
              ...(Object.keys(codes).length > 0 && { codes }),
            },
          ];
        }),
    );
  return { name, version, title: { ...title }, codes: below(undefined) };
}

/** What the rule book says of a taxonomy. */
export function textOfTaxonomy(form: Form): string {
  return `${JSON.stringify(form, null, 1)}\n`;
}
