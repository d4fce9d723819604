import { charsetOfCodepage, decodeText } from './charset.js';

/** Groups whose content nobody reads: fonts, colours, pictures, and what Word keeps for itself. */
const hidden =
  /^(fonttbl|colortbl|stylesheet|listtable|listoverridetable|rsidtbl|info|generator|pict|object|objdata|themedata|datastore|latentstyles|xmlnstbl|header|footer|fldinst|mmathPr|filetbl|revtbl|bkmkstart|bkmkend|objattph)$/;

const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

/** A control word with its number, a byte in hexadecimal, another sign, a brace, or text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi;

interface Group {
  isHidden: boolean;
  /** Letters that follow a `\u` for programs that do not know it. */
  fallback: number;
}

/** The text that a reader of RTF sees; of one that was made of HTML, without the marks of that. */
export function textOfRtf(rtf: Buffer): string {
  const source = rtf.toString('latin1');
  const codepage = /\\ansicpg(\d{3,5})/.exec(source)?.[1];
  const charset = codepage === undefined ? undefined : charsetOfCodepage(Number(codepage));
  const groups: Group[] = [{ isHidden: false, fallback: 1 }];
  const pieces: string[] = [];
  let bytes: number[] = [];
  let isMarkup = false;
  let skip = 0;
  const flush = (): void => {
    if (bytes.length > 0) pieces.push(decodeText(Uint8Array.from(bytes), charset));
    bytes = [];
  };
  const say = (text: string): void => {
    if (groups.at(-1)?.isHidden || isMarkup) return;
    flush();
    pieces.push(text);
  };
  for (const [, word, number, hex, sign, brace, text] of source.matchAll(token)) {
    const group = groups.at(-1)!;
    if (brace === '{') groups.push({ ...group });
    else if (brace === '}') {
      if (groups.length > 1) groups.pop();
    } else if (sign === '*' || (word !== undefined && hidden.test(word))) group.isHidden = true;
    else if (word === 'htmlrtf') isMarkup = number !== '0';
    else if (word === 'uc') group.fallback = Number(number ?? 1);
    else if (word === 'u') {
      say(String.fromCharCode(Number(number ?? 63) & 0xffff));
      skip = group.fallback;
    } else if (word !== undefined) {
      if (signs[word] !== undefined) say(signs[word]);
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!group.isHidden && !isMarkup) bytes.push(parseInt(hex, 16));
    } else if (sign !== undefined) {
      if (sign === '~') say(' ');
      else if (/[\\{}]/.test(sign)) say(sign);
    } else if (text !== undefined) {
      const seen = text.slice(skip);
      skip = Math.max(0, skip - text.length);
      if (!group.isHidden && !isMarkup) for (const letter of seen) bytes.push(letter.charCodeAt(0));
    }
  }
  flush();
  return pieces
    .join('')
    .replace(/\0/g, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
