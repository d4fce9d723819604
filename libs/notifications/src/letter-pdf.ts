import type { Locale } from '#workflows/complaint/complaint.words.js';
import { asPdf } from './letters/as-pdf.js';
import type { LetterDocument } from './letters/markup.js';
import { dateText } from './written-time.js';

/** A written letter as a PDF, with the Chinese typeface in it. The same letter of the same instant is the same file. */
export function letterPdf(
  document: LetterDocument,
  of: { readonly house: string; readonly locale: Locale; readonly zone: string; readonly writtenAt: number },
): Promise<Buffer> {
  return asPdf(document, { ...of, day: dateText(of.writtenAt, of.locale, of.zone) });
}
