import type { Locale } from '#workflows/complaint/complaint.words.js';
import { asHtml } from './letters/as-html.js';
import { asText } from './letters/as-text.js';
import type { Letterhead } from './letterhead.js';
import { plainLetterhead } from './letterhead.js';
import type { Block, Run } from './letters/markup.js';

export type { Block, Run };

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A mail that needs no template: the same as text and as HTML. What people typed is text there, never markup.
 * @param letterhead whose mail it is; to our own staff it is the system's
 * @param isLarge for somebody who needs large print
 */
export function writeMail(
  locale: Locale,
  subject: string,
  title: string,
  blocks: readonly Block[],
  letterhead: Letterhead = plainLetterhead('Redress'),
  isLarge = false,
): Written {
  const document = { title, blocks };
  return {
    subject,
    text: `${title}\n\n${asText(document, locale, letterhead)}`,
    html: asHtml(document, { locale, subject, letterhead, isLarge }),
  };
}

/** A paragraph of one line or several. */
export function paragraph(text: string, kind: 'paragraph' | 'note' | 'box' = 'paragraph'): Block {
  const runs = text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [{ isBreak: true } as const] : []), { text: line }]);
  return { kind, runs };
}
