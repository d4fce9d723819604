import { byteOrderMark, csvLine } from '#platform/csv-line.js';
import type { Cell, Table } from './table.js';
import { wallClock } from './table.js';

/** The table as CSV (RFC 4180) in UTF-8, as Excel of any language opens it rightly. */
export async function* writeCsv({ heads, rows, zone }: Table): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  yield bytes.encode(byteOrderMark + csvLine(heads));
  for await (const row of rows) yield bytes.encode(csvLine(row.map((cell) => written(cell, zone))));
}

function written(cell: Cell, zone: string): string | number | undefined {
  if (typeof cell !== 'object') return cell;
  return 'instant' in cell
    ? new Date(wallClock(cell.instant, zone)).toISOString().slice(0, 16).replace('T', ' ')
    : `${(cell.share * 100).toFixed(1)}%`;
}
