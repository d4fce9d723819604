import type { Cell, Table } from './table.js';
import { looksLikeFormula, wallClock } from './table.js';

/** Without it, Excel reads Chinese as the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** The table as CSV (RFC 4180) in UTF-8, as Excel of any language opens it rightly. */
export async function* writeCsv({ heads, rows, zone }: Table): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  yield bytes.encode(byteOrderMark + lineOf(heads, zone));
  for await (const row of rows) yield bytes.encode(lineOf(row, zone));
}

function lineOf(cells: readonly Cell[], zone: string): string {
  return `${cells.map((cell) => fieldOf(cell, zone)).join(',')}\r\n`;
}

function fieldOf(cell: Cell, zone: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object')
    return 'instant' in cell
      ? new Date(wallClock(cell.instant, zone)).toISOString().slice(0, 16).replace('T', ' ')
      : `${(cell.share * 100).toFixed(1)}%`;
  // An apostrophe in front is what people write to say "this is text".
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
