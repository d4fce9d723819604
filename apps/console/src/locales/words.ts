import i18next from 'i18next';
import type en from './en.json';
import type { Language } from './preferred-language.js';

/**
 * The words of the console, by folder. What every page needs is loaded with the first one; a folder that is loaded later says
 * here what its own are, under its own name, and brings them with `addWords`.
 */
export type CommonWords = typeof en;
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each folder adds its own by declaration merging
export interface Words extends CommonWords {}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

/** Adds the words of a folder, in both languages, under its name. Called when the folder is loaded. */
export function addWords<Tree extends object>(folder: string, words: Readonly<Record<Language, Tree>>): void {
  for (const [language, tree] of Object.entries(words))
    i18next.addResourceBundle(language, 'translation', { [folder]: tree }, true, true);
}
