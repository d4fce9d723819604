import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

/** Texts in one language, with the names that they have in both. */
export type Said<T> = { readonly [K in keyof T]: T[K] extends Words ? string : Said<T[K]> };

/** Chooses the language of a whole set of texts. */
export function said<T extends object>(texts: T, locale: Locale): Said<T> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      isWords(text) ? text[locale] : said(text as Record<string, object>, locale),
    ]),
  ) as Said<T>;
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';
}
