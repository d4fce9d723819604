import { ServerError } from './server-error.js';

/** What a `$regex` tests with. */
export type TextTest = (text: string) => boolean;

/**
 * A regular expression of the server (PCRE) as JavaScript's. Options are `i`, `m`, `s`, `x` and `u`.
 * @throws ServerError 51108 on another option, 51091 on a pattern that is not understood
 */
export function compilePattern(pattern: string, options: string): RegExp {
  const { source, inline } = leadingOptions(pattern);
  const letters = new Set(options + inline);
  for (const letter of letters) {
    if (!'imsxu'.includes(letter)) throw new ServerError(51108, `invalid flag in regex options: ${letter}`);
  }
  const translated = translate(letters.has('x') ? withoutLayout(source) : source);
  const flags = [...'ims'].filter((letter) => letters.has(letter)).join('');
  try {
    return new RegExp(translated, /\\[pP]\{|[\ud800-\udfff]/.test(translated) ? `${flags}u` : flags);
  } catch (error) {
    throw new ServerError(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`);
  }
}

/** `(?i)` at the beginning, which JavaScript does not know. */
function leadingOptions(pattern: string): { source: string; inline: string } {
  const match = /^\(\?([imsx]+)\)/.exec(pattern);
  return match ? { source: pattern.slice(match[0].length), inline: match[1] ?? '' } : { source: pattern, inline: '' };
}

const classes: Record<string, string> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: 'A-Fa-f0-9',
  word: '\\w',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  print: '\\x20-\\x7e',
  graph: '\\x21-\\x7e',
};

/** Anchors, POSIX classes, `\h`, `\x{…}` and `(?P<name>`, which the two dialects write differently. */
function translate(source: string): string {
  return source.replace(
    /\\x\{([0-9a-fA-F]+)\}|\\([AZzhR])|\[:(\w+):\]|\(\?P<|\\./gs,
    (found, hex?: string, letter?: string, name?: string) => {
      if (hex !== undefined)
        return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : String.fromCodePoint(Number.parseInt(hex, 16));
      if (letter !== undefined)
        return (
          { A: '(?<![\\s\\S])', Z: '(?=\\n?(?![\\s\\S]))', z: '(?![\\s\\S])', h: '[ \\t]', R: '(?:\\r\\n|\\n|\\r)' }[
            letter
          ] ?? found
        );
      if (name !== undefined) return Object.hasOwn(classes, name) ? (classes[name] ?? found) : found;
      return found === '(?P<' ? '(?<' : found;
    },
  );
}

/** Option `x`: white space and comments outside character classes do not count. */
function withoutLayout(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#[^\n]*/gs, (found) => (/^(\s|#)/.test(found) ? '' : found));
}
