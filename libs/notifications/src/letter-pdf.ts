import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { Brand } from './brand.js';
import { letterheadOf } from './letterhead.js';
import type { PrintedCode } from './letters/as-pdf.js';
import type { LetterDocument } from './letters/markup.js';
import { dateText } from './written-time.js';

export type { PrintedCode } from './letters/as-pdf.js';
export type { LetterDocument } from './letters/markup.js';

/**
 * A written letter as a PDF, with the Chinese typeface in it. The same letter of the same instant is the same file. What
 * it takes is loaded with the first one: most processes never write any, and the fonts' programs are large.
 */
export async function letterPdf(
  document: LetterDocument,
  of: {
    readonly house: string;
    readonly locale: Locale;
    readonly zone: string;
    readonly writtenAt: number;
    readonly brand: Brand;
    readonly code?: PrintedCode;
    /** For somebody who needs large print. */
    readonly isLarge?: boolean;
  },
): Promise<Buffer> {
  const { asPdf } = await import('./letters/as-pdf.js');
  const letterhead = letterheadOf(of.brand, of.house, of.locale);
  return asPdf(document, { ...of, letterhead, day: dateText(of.writtenAt, of.locale, of.zone) });
}
