import { promisesInChinese } from './promises/chinese.js';
import { promisesInEnglish } from './promises/english.js';
import type { Until } from './promises/until.js';
import { untilIn } from './promises/until.js';

/** A sentence that promises the customer something, where it stands in the text, and until when if it says so. */
export interface PromisePhrase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly until?: Until;
}

/** The longest text that is looked through, in characters: as long as a letter may be. */
const longest = 10_000;

/** A sentence ends with its mark, or with its line. A full stop inside a number or an address ends nothing. */
const sentence = /[^。！？；;!?\n.]+(?:\.(?=\S)[^。！？；;!?\n.]*)*[。！？；;!?.]*/g;

/**
 * The promises in a text that somebody is about to send, in Chinese, in English, or in both: `三天内给您答复`,
 * `we will call you by Friday`. It reads words, not minds: a promise that is hinted at is missed, and a sentence that only looks
 * like one is named all the same, for a person to say so. How well it does is measured on 300 sentences by its spec.
 */
export function promisePhrasesIn(text: string): PromisePhrase[] {
  return [...text.slice(0, longest).matchAll(sentence)].flatMap((match) => {
    const said = match[0].trim();
    if (said === '' || !isPromise(said)) return [];
    const from = match.index + match[0].indexOf(said);
    const until = untilIn(said);
    return [{ from, to: from + said.length, text: said, ...(until && { until }) }];
  });
}

const han = /\p{Script=Han}/u;

function isPromise(said: string): boolean {
  return han.test(said) ? promisesInChinese(said) : promisesInEnglish(said);
}

export type { Until };
