import { strFromU8, unzipSync } from 'fflate';
import { convert } from 'html-to-text';

/** The largest file whose text is read, in bytes. */
export const largestRead = 5 * 1024 * 1024;

/** As much of a text as is read. */
const longestText = 200_000;

/** The largest text part of an office document, unpacked: a small file can claim to hold anything. */
const largestPart = 20 * 1024 * 1024;

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** True of a file whose text can be read. */
export function isReadable(type: string): boolean {
  return type === wordDocument || type === 'text/html' || type === 'text/plain' || type === 'text/calendar';
}

/** The text of a file: of a plain text, a web page, or a Word document. Nothing when it is none of these, or broken. */
export function textOfFile(bytes: Uint8Array, type: string): string | undefined {
  if (type === wordDocument) return textOfWordDocument(bytes)?.slice(0, longestText);
  if (!isReadable(type)) return undefined;
  const text = decoded(bytes);
  return (type === 'text/html' ? textOfPage(text) : text).slice(0, longestText);
}

/** In UTF-8, or in the charset of older Chinese texts, which can be told from it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function textOfPage(html: string): string {
  return convert(html.slice(0, largestPart), {
    wordwrap: false,
    limits: { maxInputLength: longestText * 5, maxDepth: 50, maxChildNodes: 5000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
}

function textOfWordDocument(bytes: Uint8Array): string | undefined {
  const part = 'word/document.xml';
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === part && originalSize <= largestPart,
    });
    const xml = parts[part];
    return xml && textOfXml(strFromU8(xml));
  } catch {
    // What cannot be unpacked has no text that anybody could search for; the file itself is kept as it came.
    return undefined;
  }
}

function textOfXml(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-f]{1,6});/gi, (_, name: string) => characterOf(name));
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function characterOf(name: string): string {
  const known = named[name.toLowerCase()];
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
