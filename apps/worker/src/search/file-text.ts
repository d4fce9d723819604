import { convert } from 'html-to-text';
import { isOfficeDocument, textOfOfficeDocument } from './office-text.js';
import { pdf, textOfPdf } from './pdf-text.js';
import type { FileText } from './read-text.js';

/** The largest file whose text is read, in bytes. */
export const largestRead = 10 * 1024 * 1024;

/** As much of a text as is read. */
export const longestText = 200_000;

const plainTexts: readonly string[] = ['text/html', 'text/plain', 'text/csv', 'text/calendar'];

/** True of a file whose text can be read. */
export function isReadable(type: string): boolean {
  return type === pdf || isOfficeDocument(type) || plainTexts.includes(type);
}

/**
 * The text of a file: of a plain text, a web page, a PDF, or a document of an office. Run where it can be killed: nobody knows
 * beforehand what a file costs (`read-files.ts`).
 */
export async function textOfFile(bytes: Uint8Array, type: string): Promise<FileText> {
  if (type === pdf) return textOfPdf(bytes, longestText);
  if (isOfficeDocument(type)) return cut(textOfOfficeDocument(bytes, type));
  if (!isReadable(type)) return { text: '' };
  const text = decoded(bytes);
  return cut({ text: type === 'text/html' ? textOfPage(text) : text });
}

function cut(read: FileText): FileText {
  return 'text' in read ? { text: read.text.slice(0, longestText) } : read;
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
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: longestText * 5, maxDepth: 50, maxChildNodes: 5000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
}
