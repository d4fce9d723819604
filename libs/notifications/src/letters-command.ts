import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { Duties } from './letter-templates.js';
import { LetterTemplates, shippedLetters } from './letter-templates.js';
import { fullFacts } from './sample-letters.js';

const usage = `npm run letters -- check                                   tries every letter out, in both languages
npm run letters -- list                                    what there is
npm run letters -- preview <letter> [--locale en] [--html] one letter on an invented complaint
LETTERS_DIR=<folder> lays letters of your own over the shipped ones.`;

export interface Surroundings {
  /** A folder of letters of your own. */
  readonly folder?: string;
  readonly locale: Locale;
  readonly house: string;
  /** What each letter owes by the policies. */
  readonly duties: Duties;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The command line of the letters. Gives the exit code. */
export function runLettersCommand(words: readonly string[], surroundings: Surroundings): number {
  const { folder, duties, print, complain } = surroundings;
  const [command, ...rest] = words;
  const load = (): LetterTemplates => LetterTemplates.load(shippedLetters, ...(folder === undefined ? [] : [folder]));
  switch (command) {
    case 'check':
      load().ensureSound(duties);
      print(`${letterNames.length} × ${locales.length}: ok`);
      return 0;
    case 'list':
      for (const name of letterNames) print(`${name}  ${letterWords[name]['zh-CN']}  ${letterWords[name].en}`);
      return 0;
    case 'preview':
      return preview(load(), rest, surroundings);
    default:
      complain(usage);
      return 2;
  }
}

function preview(templates: LetterTemplates, words: readonly string[], surroundings: Surroundings): number {
  const { print, complain, house } = surroundings;
  const at = words.indexOf('--locale');
  const locale = at === -1 ? surroundings.locale : locales.find((one) => one === words[at + 1]);
  const letter = letterNames.find((name): name is LetterName => name === words[0]);
  if (!letter || !locale) {
    complain(usage);
    complain(`letters: ${letterNames.join(', ')}; locales: ${locales.join(', ')}`);
    return 2;
  }
  const { subject, text, html, template } = templates.write(letter, fullFacts(locale), { house });
  print(words.includes('--html') ? html : `${template}\n${subject}\n\n${text}`);
  return 0;
}
