import { fileURLToPath } from 'node:url';
import type { Taxonomy } from '#casework/taxonomy.js';
import { titleOf } from '#casework/taxonomy.js';
import { loadTaxonomies } from '#casework/taxonomy-file.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const folder = fileURLToPath(new URL('../../../workflows/taxonomies', import.meta.url));

let taxonomyOf: ((name: string) => Taxonomy | undefined) | undefined;

/** Codes are called from now on as the house has published them, and not as they are in the files that the process began with. */
export function nameCodesAsPublished(rulebooks: { taxonomy(name: string): Taxonomy }): void {
  taxonomyOf = (name) => rulebooks.taxonomy(name);
}

/** What a code is called with everything above it; nothing for one that never was. A retired one keeps its name. */
export function taxonomyTitle(taxonomy: 'categories' | 'causes', code: string): Words | undefined {
  taxonomyOf ??= ofFiles();
  const found = taxonomyOf(taxonomy);
  return found && titleOf(found, code);
}

function ofFiles(): (name: string) => Taxonomy | undefined {
  const loaded = loadTaxonomies(folder);
  return (name) => loaded.get(name);
}
