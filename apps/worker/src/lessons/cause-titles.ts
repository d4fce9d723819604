import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { Taxonomy } from '#casework/taxonomy.js';
import { loadTaxonomies } from '#casework/taxonomy-file.js';

const taxonomies = fileURLToPath(new URL('../../../../workflows/taxonomies', import.meta.url));

/** What causes are called. Read once, when the process begins. */
@Injectable()
export class CauseTitles {
  readonly taxonomy: Taxonomy = causesIn(taxonomies);
}

function causesIn(folder: string): Taxonomy {
  const found = loadTaxonomies(folder).get('causes');
  if (!found) throw new Error('there is no taxonomy of causes');
  return found;
}
