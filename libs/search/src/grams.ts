import { isDense } from './fold-text.js';

/** The most grams by which candidates are found. More make an answer no surer, for every candidate is read; they cost. */
const mostAsked = 10;

/**
 * What a passage is found by: each of its characters, each two that follow one another, and each three of a script with few
 * letters, where two say little.
 */
export function gramsOf(characters: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < characters.length; at += 1) {
    for (const length of [1, 2, 3]) {
      const gram = characters.slice(at, at + length);
      if (gram.length === length && (length < 3 || isSparse(gram))) grams.add(gram.join(''));
    }
  }
  return grams;
}

/** Grams that every passage with this term in it has, the most telling ones of it. */
export function gramsOfTerm(characters: readonly string[]): string[] {
  if (characters.length <= 2) return [...gramsOf(characters)];
  const longest: string[] = [];
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const three = characters.slice(at, at + 3);
    if (three.length === 3 && isSparse(three)) longest.push(three.join(''));
    // Two that stand within three say nothing more.
    else if (at === 0 || !isSparse(characters.slice(at - 1, at + 2)))
      longest.push(characters.slice(at, at + 2).join(''));
  }
  return spread([...new Set(longest)], mostAsked);
}

/** So many of them, from everywhere among them. */
function spread(grams: readonly string[], most: number): string[] {
  if (grams.length <= most) return [...grams];
  return Array.from({ length: most }, (_, index) => grams[Math.floor((index * grams.length) / most)] ?? '');
}

function isSparse(characters: readonly string[]): boolean {
  return !characters.some(isDense);
}
