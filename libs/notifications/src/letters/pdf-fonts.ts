import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { unpackedFont } from './unpacked-font.js';

/** Weights of the typeface that letters are set in. */
export type Weight = 400 | 700;

/** A piece of text and the font that has all of its letters. */
export interface SetText {
  readonly text: string;
  readonly font: Buffer;
}

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));

/** The subset with nearly everything that is written in Chinese and in English. */
const usual = 'chinese-simplified';

/** Stands for a letter that no font of ours has. */
const unknown = '〓';

const unpacked = new Map<string, Buffer>();

/** The same bytes for the same font, so that it goes into a file once. */
function fontOf(subset: string, weight: Weight): Buffer {
  const file = join(folder, 'files', `noto-sans-sc-${subset}-${weight}-normal.woff`);
  const font = unpacked.get(file) ?? unpackedFont(readFileSync(file));
  unpacked.set(file, font);
  return font;
}

/** Which subset has a rare letter; the font is published in a hundred small files. */
class RareLetters {
  private readonly ranges: readonly { readonly subset: string; readonly from: number; readonly to: number }[];

  constructor() {
    const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    this.ranges = Object.entries(listed).flatMap(([name, ranges]) =>
      ranges.split(',').map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return { subset: name.replace(/[[\]]/g, ''), from: parseInt(from, 16), to: parseInt(to, 16) };
      }),
    );
  }

  subsetWith(letter: number): string | undefined {
    return this.ranges.find(({ from, to }) => letter >= from && letter <= to)?.subset;
  }
}

let known: ReadonlySet<number> | undefined;
let rare: RareLetters | undefined;

/** Cuts a text into pieces that one font can set each. */
export function set(text: string, weight: Weight): SetText[] {
  known ??= new Set(lettersOf(fontOf(usual, 400)));
  const pieces: { text: string; font: Buffer }[] = [];
  for (const letter of text) {
    const { subset, shown } = subsetOf(letter, known);
    const font = fontOf(subset, weight);
    const last = pieces.at(-1);
    if (last?.font === font) last.text += shown;
    else pieces.push({ text: shown, font });
  }
  return pieces;
}

function subsetOf(letter: string, usualLetters: ReadonlySet<number>): { subset: string; shown: string } {
  const code = letter.codePointAt(0) ?? 0;
  if (usualLetters.has(code) || /\s/.test(letter)) return { subset: usual, shown: letter };
  rare ??= new RareLetters();
  const subset = rare.subsetWith(code);
  return subset === undefined ? { subset: usual, shown: unknown } : { subset, shown: letter };
}

function lettersOf(bytes: Buffer): number[] {
  const font = fontkit.create(bytes);
  if (!('characterSet' in font)) throw new Error('this is not one font');
  return font.characterSet;
}
