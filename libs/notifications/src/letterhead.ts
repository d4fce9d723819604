import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { BrandColours } from './brand-colours.js';
import { coloursOf } from './brand-colours.js';
import type { Brand } from './brand.js';

/** How a mail shows whose it is: text first, for a picture is what mail programs hold back. */
export interface Letterhead {
  readonly house: string;
  readonly colours: BrandColours;
  /** How else the organisation can be reached, a line each, in the reader's language. */
  readonly contact: readonly string[];
}

const plainColours = coloursOf('#1f5f8b', undefined, () => undefined);

/** The head of a mail that shows nothing but a name. */
export function plainLetterhead(house: string): Letterhead {
  return { house, colours: plainColours, contact: [] };
}

/** The head of what goes to customers. */
export function letterheadOf({ colours, contact }: Brand, house: string, locale: Locale): Letterhead {
  const { phone, email, hours, address } = contact;
  const ways = [phone, hours?.[locale], email].filter((one) => one !== undefined);
  const lines = [ways.join(locale === 'en' ? ' · ' : '　'), address?.[locale] ?? ''];
  return { house, colours, contact: lines.filter((one) => one !== '') };
}
