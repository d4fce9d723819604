import { fileURLToPath } from 'node:url';
import type { Taxonomy } from '#casework/taxonomy.js';
import { titleOf } from '#casework/taxonomy.js';
import { loadTaxonomies } from '#casework/taxonomy-file.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const folder = fileURLToPath(new URL('../../../workflows/taxonomies', import.meta.url));

let loaded: ReadonlyMap<string, Taxonomy> | undefined;

/** What a code is called with everything above it; nothing for one that never was. Read once, when it is first asked for. */
export function taxonomyTitle(taxonomy: 'categories' | 'causes', code: string): Words | undefined {
  loaded ??= loadTaxonomies(folder);
  const found = loaded.get(taxonomy);
  return found && titleOf(found, code);
}
