import type { Taxonomy, TaxonomyEntry } from '#casework/taxonomy.js';
import { choices } from '#casework/taxonomy.js';

/** A code that a complaint or a lesson can be sorted by now. */
export type Choosable = Pick<TaxonomyEntry, 'code' | 'title' | 'parent'>;

export function choosable(taxonomy: Taxonomy): Choosable[] {
  return choices(taxonomy).map(({ code, title, parent }) => ({
    code,
    title,
    ...(parent !== undefined && { parent }),
  }));
}
