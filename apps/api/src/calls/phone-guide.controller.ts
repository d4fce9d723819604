import { fileURLToPath } from 'node:url';
import { Controller, Get } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { PhoneGuide } from '#intake/phone-guide.js';
import { loadPhoneGuide } from '#intake/phone-guide.js';
import { Needs } from '../access/needs.js';
import type { Choosable } from '../house/taxonomies.js';
import { choosable } from '../house/taxonomies.js';

const workflows = fileURLToPath(new URL('../../../../workflows', import.meta.url));

/** What helps on the telephone, and the categories that a complaint can be put into. */
export interface PhoneGuideView extends PhoneGuide {
  readonly categories: readonly Choosable[];
}

@Controller('api/phone-guide')
@Needs('document.read')
export class PhoneGuideController {
  private readonly guideOfHouse: PhoneGuide;

  /** The guide is read once; a mistake in it keeps the process from starting. What can be chosen may change while it runs. */
  constructor(private readonly rulebooks: Rulebooks) {
    this.guideOfHouse = loadPhoneGuide(`${workflows}/phone/guide.phone.yaml`, rulebooks.taxonomy('categories'));
  }

  @Get()
  guide(): PhoneGuideView {
    return { ...this.guideOfHouse, categories: choosable(this.rulebooks.taxonomy('categories')) };
  }
}
