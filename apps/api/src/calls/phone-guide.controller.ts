import { fileURLToPath } from 'node:url';
import { Controller, Get } from '@nestjs/common';
import { loadTaxonomies } from '#casework/taxonomy-file.js';
import type { PhoneGuide } from '#intake/phone-guide.js';
import { loadPhoneGuide } from '#intake/phone-guide.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';

const workflows = fileURLToPath(new URL('../../../../workflows', import.meta.url));

/** What helps on the telephone, and the categories that a complaint can be put into. */
export interface PhoneGuideView extends PhoneGuide {
  readonly categories: readonly { readonly code: string; readonly title: Words; readonly parent?: string }[];
}

@Controller('api/phone-guide')
@Needs('document.read')
export class PhoneGuideController {
  /** Read once; a mistake in it keeps the process from starting. */
  private readonly shown = readGuide();

  @Get()
  guide(): PhoneGuideView {
    return this.shown;
  }
}

function readGuide(): PhoneGuideView {
  const categories = loadTaxonomies(`${workflows}/taxonomies`).get('categories');
  if (!categories) throw new Error('there is no taxonomy of categories');
  const inUse = [...categories.entries.values()].filter(({ retired }) => retired === undefined);
  return {
    ...loadPhoneGuide(`${workflows}/phone/guide.phone.yaml`, categories),
    categories: inUse.map(({ code, title, parent }) => ({ code, title, ...(parent !== undefined && { parent }) })),
  };
}
