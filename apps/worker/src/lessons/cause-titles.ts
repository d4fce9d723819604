import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Taxonomy } from '#casework/taxonomy.js';

/** What causes are called now. */
@Injectable()
export class CauseTitles {
  constructor(private readonly rulebooks: Rulebooks) {}

  get taxonomy(): Taxonomy {
    return this.rulebooks.taxonomy('causes');
  }
}
