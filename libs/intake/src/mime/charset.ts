import iconv from 'iconv-lite';
import { senseOf } from './text-sense.js';

/** Names that mail programs give to charsets, and what is meant: each to the widest charset that holds it. */
const meant: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'gb2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'euc-cn': 'gb18030',
  euccn: 'gb18030',
  chinese: 'gb18030',
  cp950: 'big5',
  'x-big5': 'big5',
  'big5-eten': 'big5',
  'cn-big5': 'big5',
  'big5-hkscs': 'big5',
  hz: 'hz-gb-2312',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'ansi_x3.4-1968': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  cp932: 'shift_jis',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  cp50220: 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'ks_c_5601-1987': 'euc-kr',
  ksc5601: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'unicode-1-1-utf-7': 'utf-7',
  'unicode-2-0-utf-7': 'utf-7',
  utf7: 'utf-7',
};

/** So many characters outside ASCII must speak against what was declared. */
const leastEvidence = 8;

/** Charsets of one byte a letter: every sequence of bytes is a text in them, so success proves nothing. */
const anyBytes = /^(windows-125|iso-8859-|koi8|ibm|cp\d|mac|x-mac|tis-620)/;

/** What to try when nothing is said, in this order of likelihood; the best reading wins. */
const guesses = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'koi8-r',
  'windows-1251',
  'windows-1255',
  'windows-1253',
  'windows-1256',
  'windows-1250',
  'windows-1252',
];

/**
 * The name by which a charset can be decoded, or nothing when there is no such charset.
 * Mail programs quote it, leave parts of their own markup in it, or write one word too many.
 */
export function charsetNamed(label: string | undefined): string | undefined {
  const name = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["'\s]*(3d)?["']*|["';\s]+$/g, '')
    .replace(/_charset$/, '');
  const wanted = meant[name] ?? name;
  if (wanted === '' || wanted === 'unknown-8bit' || wanted === 'x-unknown') return undefined;
  if (wanted === 'hz-gb-2312' || wanted === 'utf-7') return wanted;
  try {
    return new TextDecoder(wanted).encoding === 'replacement' ? undefined : wanted;
  } catch {
    return iconv.encodingExists(wanted) ? wanted : undefined;
  }
}

/**
 * Bytes as text. The declared charset holds unless the bytes contradict it; then, and when none is declared, they are
 * read in the way that gives the most sensible text.
 * @param hints charsets that are named elsewhere in the same mail
 */
export function decodeText(bytes: Uint8Array, declared?: string, hints: readonly string[] = []): string {
  const charset = charsetNamed(declared);
  if (!hasHighBytes(bytes)) return decodeSevenBit(bytes, charset);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined && (charset === undefined || charset === 'utf-8' || isUnasked(declared))) return utf8;
  if (charset !== undefined && !isUnasked(declared)) {
    const text = charset === 'utf-8' ? undefined : strictly(bytes, charset);
    // Text of another charset is next to never UTF-8 by chance.
    if (utf8 !== undefined) return text !== undefined && senseOf(text) >= senseOf(utf8) ? text : utf8;
    if (text !== undefined) return anyBytes.test(charset) ? unlessNonsense(text, bytes, hints) : text;
    const other = charset === 'utf-8' && isMostlyUtf8(bytes) ? undefined : bestGuess(bytes, hints);
    const loosely = leniently(bytes, charset);
    return other !== undefined && senseOf(other) > senseOf(loosely) ? other : loosely;
  }
  return bestGuess(bytes, hints) ?? leniently(bytes, charset ?? 'windows-1252');
}

/** "Latin" is what programs say unasked: Chinese or Russian that is declared so is full of signs and odd capitals. */
function unlessNonsense(text: string, bytes: Uint8Array, hints: readonly string[]): string {
  const sense = senseOf(text);
  if (sense > 0.1 || (text.match(/\P{ASCII}/gu) ?? []).length < leastEvidence) return text;
  const other = bestGuess(bytes, hints);
  return other !== undefined && senseOf(other) > sense + 0.5 ? other : text;
}

/** "ASCII" with other bytes in it is no declaration. */
function isUnasked(declared: string | undefined): boolean {
  return /ascii|ansi_x3/i.test(declared ?? '');
}

function hasHighBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return true;
  return false;
}

function decodeSevenBit(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === 'utf-7') return iconv.decode(Buffer.from(bytes), 'utf-7');
  if (charset === 'hz-gb-2312') return decodeHz(bytes);
  if (charset?.startsWith('utf-16') || charset?.startsWith('utf-32')) return leniently(bytes, charset);
  // Japanese mail without a declaration still shows its escapes.
  const usesEscapes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(`${escape}$`);
  if (charset === 'iso-2022-jp' || (usesEscapes && (charset === undefined || anyBytes.test(charset))))
    return decodeJapanese(bytes);
  if (charset === 'utf-8' || charset === undefined || anyBytes.test(charset))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return leniently(bytes, charset);
}

const escape = String.fromCharCode(27);
const backAndForth = new RegExp(`${escape}\\([BJ]${escape}\\$[@B]`, 'g');

/** Back to ASCII and at once to Japanese again says nothing, and decoders take it for an error. */
function decodeJapanese(bytes: Uint8Array): string {
  const escapes = Buffer.from(bytes).toString('latin1').replace(backAndForth, '');
  return leniently(Buffer.from(escapes, 'latin1'), 'iso-2022-jp');
}

/** `~{VPND~}` is 中文: GB2312 in seven bits (RFC 1843). */
function decodeHz(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/~\n/g, '')
    .replace(/~\{(.*?)(~\}|$)/gs, (_, inside: string) =>
      leniently(
        Buffer.from(inside, 'latin1').map((byte) => byte | 128),
        'gb18030',
      ),
    )
    .replace(/~~/g, '~');
}

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function leniently(bytes: Uint8Array, charset: string): string {
  if (charset === 'hz-gb-2312') return decodeHz(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), charset);
  }
}

/** A text in UTF-8 that was cut or mended in a place or two stays one. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  const right = (text.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
  return right > wrong * 4;
}

function bestGuess(bytes: Uint8Array, hints: readonly string[]): string | undefined {
  let best: { text: string; sense: number } | undefined;
  const named = hints.map((hint) => charsetNamed(hint)).filter((one) => one !== undefined && one !== 'windows-1252');
  for (const charset of new Set([...(named as string[]), ...guesses])) {
    const text = strictly(bytes, charset) ?? (named.includes(charset) ? leniently(bytes, charset) : undefined);
    if (text === undefined) continue;
    // What the mail names elsewhere is probably meant here as well.
    const sense = senseOf(text) + (named.includes(charset) ? 0.3 : 0);
    if (!best || sense > best.sense) best = { text, sense };
  }
  return best?.text;
}

/** The charset that a page names at its beginning. */
export function charsetOfHtml(content: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(content.toString('latin1', 0, 4096))?.[1];
}

/** A code page of Windows under a name that charsets have. */
export function charsetOfCodepage(codepage: number): string {
  if (codepage === 65_001) return 'utf-8';
  return codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : `cp${codepage}`;
}
