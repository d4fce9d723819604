import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { Letterhead } from '../letterhead.js';
import type { Block, LetterDocument, Run } from './markup.js';

/** The letter as plain text, a blank line between two blocks. */
export function asText({ blocks }: LetterDocument, locale: Locale, letterhead?: Letterhead): string {
  const foot =
    letterhead && letterhead.contact.length > 0 ? [[letterhead.house, ...letterhead.contact].join('\n')] : [];
  return `${[...blocks.map((block) => blockText(block, locale)), ...foot].join('\n\n')}\n`;
}

function blockText(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'heading': {
      const text = lineText(block.runs);
      return `${text}\n${'-'.repeat(Math.min(60, widthOf(text)))}`;
    }
    case 'list':
      return block.items.map((item) => `- ${lineText(item).replaceAll('\n', '\n  ')}`).join('\n');
    case 'rows':
      return block.rows
        .map(({ term, detail }) => `${lineText(term)}${locale === 'en' ? ': ' : '：'}${lineText(detail)}`)
        .join('\n');
    case 'quote':
      return `  ${lineText(block.runs).replaceAll('\n', '\n  ')}`;
    case 'button':
      return `${block.text}:\n${block.href}`;
    default:
      return lineText(block.runs);
  }
}

export function lineText(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if ('isBreak' in run) return '\n';
      return run.href === undefined || run.href === run.text ? run.text : `${run.text} (${run.href})`;
    })
    .join('');
}

/** A Chinese character is as wide as two letters. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
}
