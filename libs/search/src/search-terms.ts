import type { FoldedText } from './fold-text.js';
import { foldText } from './fold-text.js';
import { longestTerm } from './passages.js';

/** What has to be in a passage, folded. */
export interface Term {
  readonly text: string;
  readonly characters: readonly string[];
}

/** A part of a text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A part of a passage around its first hit, with every hit in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The most terms that are looked for; further ones only narrow. */
const mostTerms = 8;

/** Characters of a snippet before its first hit, and in all. */
const before = 40;
const inAll = 160;

/** What somebody typed: terms between blanks, all of which have to be there; what stands in quotes is one of them. */
export function termsOf(typed: string): Term[] {
  const quoted = [...typed.matchAll(/["“”「]([^"“”「」]+)["“”」]|([^\s"“”「」]+)/gu)];
  const terms = quoted.flatMap(([, phrase, word]) => {
    const characters = foldText(phrase ?? word ?? '').characters.slice(0, longestTerm);
    return characters.length === 0 ? [] : [{ text: characters.join(''), characters }];
  });
  return [...new Map(terms.map((term) => [term.text, term])).values()].slice(0, mostTerms);
}

/** True when each term is in the text. */
export function isIn(text: string, terms: readonly Term[]): boolean {
  const whole = foldText(text).characters.join('');
  return terms.every((term) => whole.includes(term.text));
}

/** Where the terms stand in the text; nothing when one of them does not. */
export function hitsIn(text: FoldedText, terms: readonly Term[]): Range[] | undefined {
  const whole = text.characters.join('');
  const found: Range[] = [];
  for (const term of terms) {
    let at = whole.indexOf(term.text);
    if (at === -1) return undefined;
    for (; at !== -1; at = whole.indexOf(term.text, at + term.text.length)) {
      const first = charactersIn(whole, at);
      found.push({ from: text.starts[first] ?? 0, to: text.ends[first + term.characters.length - 1] ?? 0 });
    }
  }
  return joined(found);
}

/** The part of the text that shows why it was found. */
export function snippetOf(text: FoldedText, hits: readonly Range[]): Snippet {
  const [first] = hits;
  const anchor = text.starts.findLastIndex((start) => start <= (first?.from ?? 0));
  const begin = Math.max(0, anchor - before);
  const end = Math.min(text.characters.length, begin + inAll);
  const [from, to] = [text.starts[begin] ?? 0, text.ends[end - 1] ?? 0];
  const marks = hits
    .filter((hit) => hit.from >= from && hit.from < to)
    .map((hit) => ({ from: hit.from - from, to: Math.min(hit.to, to) - from }));
  return { text: text.shown.slice(from, to), marks, isCutBefore: begin > 0, isCutAfter: end < text.characters.length };
}

function charactersIn(text: string, units: number): number {
  let count = 0;
  for (let at = 0; at < units; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function joined(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}
