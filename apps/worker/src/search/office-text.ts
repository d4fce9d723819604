import { strFromU8, unzipSync } from 'fflate';
import type { FileText } from './read-text.js';

/** The largest text part of an office document, unpacked: a small file can claim to hold anything. */
const largestPart = 20 * 1024 * 1024;

/** Sheets and slides that are read. */
const mostParts = 100;

type Parts = Readonly<Record<string, Uint8Array>>;

interface Format {
  /** The parts of the package that hold texts. */
  readonly parts: RegExp;
  readonly textOf: (parts: Parts) => string | undefined;
}

const office = 'application/vnd.openxmlformats-officedocument';

const formats: ReadonlyMap<string, Format> = new Map([
  [
    `${office}.wordprocessingml.document`,
    {
      parts: /^word\/document\.xml$/,
      textOf: (parts) => xmlOf(parts, 'word/document.xml') && textOfXml(xmlOf(parts, 'word/document.xml') ?? ''),
    },
  ],
  [`${office}.spreadsheetml.sheet`, { parts: /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/, textOf: textOfSheets }],
  [`${office}.presentationml.presentation`, { parts: /^ppt\/slides\/slide\d+\.xml$/, textOf: textOfSlides }],
]);

/** True of Word, Excel and PowerPoint since 2007. */
export function isOfficeDocument(type: string): boolean {
  return formats.has(type);
}

/** The text of a document, of a workbook's cells row by row, or of slides. */
export function textOfOfficeDocument(bytes: Uint8Array, type: string): FileText {
  const format = formats.get(type);
  if (!format) return { text: '' };
  let isTooLarge = false;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!format.parts.test(name)) return false;
        if (originalSize <= largestPart) return (count += 1) <= mostParts;
        isTooLarge = true;
        return false;
      },
    });
    const text = format.textOf(parts);
    if (text !== undefined) return { text };
    return { unread: isTooLarge ? 'tooLarge' : 'broken' };
  } catch {
    // What cannot be unpacked has no text that anybody could search for; the file itself is kept as it came.
    return { unread: 'broken' };
  }
}

function textOfSheets(parts: Parts): string | undefined {
  const sheets = inOrder(parts, 'xl/worksheets/');
  if (sheets.length === 0) return undefined;
  const shared = [...(xmlOf(parts, 'xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    textOfXml(item),
  );
  const cellOf = (kind: string, inside: string): string => {
    const value = textOfXml(inside);
    return kind.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
  };
  return sheets
    .map((sheet) =>
      sheet
        .split('</row>')
        .map((row) =>
          [...row.matchAll(/<c\b([^>]*[^>/])>(.*?)<\/c>/gs)]
            .map(([, kind = '', inside = '']) => cellOf(kind, inside.replace(/<f\b[^>]*>.*?<\/f>/s, '')))
            .join('\t'),
        )
        .join('\n'),
    )
    .join('\n');
}

function textOfSlides(parts: Parts): string | undefined {
  const slides = inOrder(parts, 'ppt/slides/');
  return slides.length === 0 ? undefined : slides.map(textOfXml).join('\n');
}

function inOrder(parts: Parts, folder: string): string[] {
  const numberOf = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  const names = Object.keys(parts).filter((name) => name.startsWith(folder));
  return names.sort((one, other) => numberOf(one) - numberOf(other)).map((name) => xmlOf(parts, name) ?? '');
}

function xmlOf(parts: Parts, name: string): string | undefined {
  const part = parts[name];
  return part && strFromU8(part);
}

function textOfXml(xml: string): string {
  return xml
    .replace(/<\/(?:w|a):p>|<(?:w|a):br\/>/g, '\n')
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
