import { decodeText } from './charset.js';
import { decodeWords } from './encoded-words.js';

/** A value with parameters, such as `text/plain; charset=gb2312`. */
export interface Parametrised {
  /** In small letters. */
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)(?:"|$)|([^;]*))/gs;

/**
 * Content-Type or Content-Disposition with its parameters decoded: pieces of RFC 2231 put together in their order,
 * encoded words and raw bytes, which do not belong there, read all the same. Of two of one name the first counts.
 */
export function readParameters(raw: string, hints: readonly string[] = []): Parametrised {
  const end = raw.indexOf(';');
  const value = raw
    .slice(0, Math.min(end < 0 ? raw.length : end, 500))
    .replace(/\([^)]*\)/g, '')
    .trim()
    .toLowerCase();
  const given: [string, string][] = [...raw.slice(end < 0 ? raw.length : end).matchAll(parameter)].map(
    ([, name = '', quoted, plain = '']) => [
      name.toLowerCase(),
      quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/gs, '$1'),
    ],
  );
  return { value: value.replace(/\s+/g, ''), parameters: combine(given, hints) };
}

function combine(given: readonly [string, string][], hints: readonly string[]): Record<string, string> {
  const combined = new Map<string, string>();
  const pieces = new Map<string, Map<number, { text: string; isEncoded: boolean }>>();
  for (const [name, text] of given) {
    const [, base = name, number, star] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name) ?? [];
    if (number === undefined && star === undefined) {
      if (!combined.has(base)) combined.set(base, decodeWords(text, hints).trim());
      continue;
    }
    const ofName = pieces.get(base) ?? new Map<number, { text: string; isEncoded: boolean }>();
    const index = Number(number ?? 0);
    if (!ofName.has(index)) ofName.set(index, { text, isEncoded: star !== undefined });
    pieces.set(base, ofName);
  }
  for (const [base, ofName] of pieces) combined.set(base, joined(ofName, hints));
  return Object.fromEntries(combined);
}

function joined(pieces: ReadonlyMap<number, { text: string; isEncoded: boolean }>, hints: readonly string[]): string {
  const inOrder = [...pieces].sort(([one], [other]) => one - other).map(([, piece]) => piece);
  let charset: string | undefined;
  const bytes = inOrder.map(({ text, isEncoded }, index) => {
    if (!isEncoded) return Buffer.from(text, 'latin1');
    const [, named, , rest = text] = (index === 0 ? /^([^']*)'([^']*)'(.*)$/s.exec(text) : null) ?? [];
    charset ??= named;
    return unescape(rest);
  });
  const whole = Buffer.concat(bytes);
  return charset === undefined && !inOrder.some(({ isEncoded }) => isEncoded)
    ? decodeWords(whole.toString('latin1'), hints).trim()
    : decodeText(whole, charset, hints).trim();
}

function unescape(text: string): Buffer {
  return Buffer.from(
    text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
