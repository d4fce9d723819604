import { fileURLToPath } from 'node:url';
import type { TaxonomyEntry } from '#casework/taxonomy.js';
import { choices } from '#casework/taxonomy.js';
import { loadTaxonomies } from '#casework/taxonomy-file.js';

const workflows = fileURLToPath(new URL('../../../../workflows', import.meta.url));

/** What complaints and lessons are sorted by, as far as it can be chosen now. Read once, when it is first asked for. */
export class Taxonomies {
  private readonly loaded = loadTaxonomies(`${workflows}/taxonomies`);

  readonly categories = this.choicesOf('categories');
  readonly causes = this.choicesOf('causes');

  private choicesOf(name: string): readonly Pick<TaxonomyEntry, 'code' | 'title' | 'parent'>[] {
    const taxonomy = this.loaded.get(name);
    if (!taxonomy) throw new Error(`there is no taxonomy of ${name}`);
    return choices(taxonomy).map(({ code, title, parent }) => ({
      code,
      title,
      ...(parent !== undefined && { parent }),
    }));
  }
}
