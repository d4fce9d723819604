import { simplifiedOf } from './traditional-characters.js';

/** A text as it is compared, and where each of its characters stands in the text as it is shown. */
export interface FoldedText {
  /** The text as it is shown: as it was written, in composed form (NFC). Places count in it. */
  readonly shown: string;
  /** Characters (code points), one each. */
  readonly characters: readonly string[];
  /** Where what became each character begins in `shown`, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with what belongs on it: accents, and the sound marks of half-width kana. */
const cluster = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu;

const invisible = /\p{Cf}/gu;
const blank = /^\s$/u;

/** Scripts that are written without blanks; a blank beside them is where a line was broken, or a taste. */
const withoutBlanks = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]$/u;

/** Most characters come again and again. */
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

/**
 * Makes texts comparable: width and compatibility forms (NFKC), case, traditional and simplified characters, blanks. Every
 * part of a text, cut between whole characters, folds to a part of the folded text: so whoever searches for any part finds it.
 */
export function foldText(text: string): FoldedText {
  const shown = text.normalize('NFC');
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let blankAt: number | undefined;
  for (const { 0: written, index } of shown.matchAll(cluster)) {
    for (const character of folded(written)) {
      if (blank.test(character)) {
        blankAt ??= index;
        continue;
      }
      if (blankAt !== undefined && isKept(characters.at(-1), character)) {
        characters.push(' ');
        starts.push(blankAt);
        ends.push(index);
      }
      blankAt = undefined;
      characters.push(character);
      starts.push(index);
      ends.push(index + written.length);
    }
  }
  return { shown, characters, starts, ends };
}

/** True of a character of a script that is written without blanks. */
export function isDense(character: string): boolean {
  return withoutBlanks.test(character);
}

function folded(written: string): readonly string[] {
  const before = known.get(written);
  if (before) return before;
  const plain = written.normalize('NFKC').toLowerCase().replace(invisible, '').replaceAll('ς', 'σ');
  const characters = [...plain].map((one) => simplifiedOf.get(one) ?? one);
  if (known.size >= mostKnown) known.clear();
  known.set(written, characters);
  return characters;
}

function isKept(before: string | undefined, after: string): boolean {
  return before !== undefined && !isDense(before) && !isDense(after);
}
