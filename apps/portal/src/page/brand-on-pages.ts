import { Injectable } from '@nestjs/common';
import type { BrandShades } from '#notifications/brand-colours.js';
import type { BrandPicture } from '#notifications/brand.js';
import { Brand } from '#notifications/brand.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';

/** The organisation's pictures by the names that they have among the assets. */
export type LogoName = 'logo' | 'logo-dark';

/** How the organisation shows itself on every page. */
@Injectable()
export class BrandOnPages {
  /** The variables that the style sheet takes its colours from. */
  readonly styleSheet: string;

  constructor(private readonly brand: Brand) {
    const { light, dark } = brand.colours;
    const pair = (shade: keyof BrandShades): string => `light-dark(${light[shade]}, ${dark[shade]})`;
    this.styleSheet = `:root { --accent: ${pair('accent')}; --on-accent: ${pair('onAccent')}; --accent-soft: ${pair('soft')}; }\n`;
  }

  picture(name: LogoName): BrandPicture | undefined {
    return name === 'logo' ? this.brand.logo?.light : this.brand.logo?.dark;
  }

  /** The text of the privacy notice. */
  privacy(locale: Locale): string | undefined {
    return this.brand.privacy?.[locale];
  }

  /** What a page's frame shows of it. */
  said(locale: Locale): Readonly<Record<string, unknown>> {
    const { name, logo, nameBesideLogo, contact, privacy } = this.brand;
    const { phone, email, hours, address } = contact;
    return {
      name: name[locale],
      hasLogo: logo !== undefined,
      hasNightLogo: logo?.dark !== undefined,
      isNamed: logo === undefined || nameBesideLogo,
      hasContact: Object.keys(contact).length > 0,
      hasPrivacy: privacy !== undefined,
      email,
      hours: hours?.[locale],
      address: address?.[locale],
      ...(phone !== undefined && { phone, dialled: phone.replaceAll(/[^\d+]/g, '') }),
    };
  }
}
