import { foldText, isDense } from './fold-text.js';
import { gramsOf } from './grams.js';

/** How like one text is to each of some others, from 0 to 1: what few of them say counts more than what all say. */
export function likenessTo(text: string, others: readonly string[]): number[] {
  const own = tellingGrams(text);
  const theirs = others.map(tellingGrams);
  const weights = weightsAmong([own, ...theirs]);
  const weightOf = (grams: ReadonlySet<string>): number =>
    [...grams].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0);
  const whole = weightOf(own);
  return theirs.map((grams) => {
    const shared = weightOf(new Set([...own].filter((gram) => grams.has(gram))));
    const size = Math.sqrt(whole * weightOf(grams));
    return size === 0 ? 0 : shared / size;
  });
}

/** Single characters, and pairs of letters, are in every text. */
function tellingGrams(text: string): Set<string> {
  const grams = [...gramsOf(foldText(text).characters)];
  return new Set(
    grams.filter((gram) => {
      const characters = [...gram];
      return characters.length === (characters.some(isDense) ? 2 : 3);
    }),
  );
}

/** The fewer of the texts a gram is in, the more it says. */
function weightsAmong(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Map([...counts].map(([gram, count]) => [gram, Math.log((texts.length + 1) / count)]));
}
