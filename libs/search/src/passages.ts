import { foldText } from './fold-text.js';

/** How many characters of a text are one passage, besides what it shares with the next. */
const step = 400;

/** The longest term. Neighbouring passages share as much, so that every part of a text lies within one of them. */
export const longestTerm = 200;

/** The most passages of one text; what comes after them is not searched. */
export const mostPassages = 100;

/** A text in parts that are found one by one. Each part of the text of up to `longestTerm` characters is whole in one of them. */
export function passagesOf(text: string): string[] {
  const { shown, characters, starts, ends } = foldText(text);
  const passages: string[] = [];
  for (let begin = 0; begin < characters.length && passages.length < mostPassages; begin += step) {
    const end = Math.min(begin + step + longestTerm, characters.length);
    passages.push(shown.slice(starts[begin], ends[end - 1]));
    if (end === characters.length) break;
  }
  return passages;
}
