import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { BrandColours } from './brand-colours.js';

/** A picture of the organisation, whole. */
export interface BrandPicture {
  readonly type: 'image/svg+xml' | 'image/png';
  readonly bytes: Buffer;
}

/** How customers reach the organisation besides the portal. */
export interface BrandContact {
  readonly phone?: string;
  readonly email?: string;
  readonly hours?: Words;
  readonly address?: Words;
}

/** Whose complaints these are: how the organisation shows itself to customers, in the portal and in letters. */
export abstract class Brand {
  abstract readonly name: Words;
  abstract readonly colours: BrandColours;
  /** By day and, where it is another one, by night. */
  abstract readonly logo: { readonly light: BrandPicture; readonly dark?: BrandPicture } | undefined;
  /** False where the logo says the name itself. */
  abstract readonly nameBesideLogo: boolean;
  abstract readonly contact: BrandContact;
  /** What happens to what customers tell: the text of the notice, a few signs of Markdown in it. */
  abstract readonly privacy: Readonly<Record<Locale, string>> | undefined;
  /** False where nobody has said whose it is: then letters keep the sender's own name. */
  abstract readonly isConfigured: boolean;
}
