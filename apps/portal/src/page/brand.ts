import { Injectable } from '@nestjs/common';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

/** Whose portal it is. */
export interface BrandFacts {
  readonly name: Words;
  /** `#rrggbb`; dark enough to be read on white. */
  readonly colour: string;
}

/** How the organisation shows itself on every page. */
@Injectable()
export class Brand {
  private readonly facts: BrandFacts = { name: { en: 'Customer service', 'zh-CN': '客户服务' }, colour: '#1f5f8b' };

  /** The variables that the style sheet takes its colours from. */
  get styleSheet(): string {
    return `:root { --brand: ${this.facts.colour}; }\n`;
  }

  said(locale: Locale): { readonly name: string } {
    return { name: this.facts.name[locale] };
  }
}
