import type { BothLanguages } from '../locales/workflow-words.js';
import type { PhoneGuide } from './phone-queries.js';

/** A category as it can be chosen: `Installation / Faulty`. */
export interface CategoryOption {
  readonly code: string;
  readonly text: string;
}

/** Every category with what it stands under, in the order of the taxonomy. */
export function categoryOptions(
  { categories }: Pick<PhoneGuide, 'categories'>,
  said: (words: BothLanguages) => string,
): CategoryOption[] {
  const textOf = (code: string): string => {
    const one = categories.find((category) => category.code === code);
    if (!one) return code;
    return one.parent === undefined ? said(one.title) : `${textOf(one.parent)} / ${said(one.title)}`;
  };
  return categories.map(({ code }) => ({ code, text: textOf(code) }));
}

/** The one category that is meant by a part of it; nothing when there are several, for guessing would sort it wrong. */
export function categoryMeant(options: readonly CategoryOption[], typed: string): CategoryOption | undefined {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const exact = options.find(({ text }) => plain(text) === wanted);
  const containing = options.filter(({ text }) => plain(text).includes(wanted));
  return exact ?? (containing.length === 1 ? containing[0] : undefined);
}
