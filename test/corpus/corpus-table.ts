import type { Fault } from './judge-mail.js';

/** What became of one mail of the collection. `faults` are those that count. */
export interface Judged {
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** Right and all, by folder, as a table for docs/mail.md. */
export function corpusTable(judged: readonly Judged[]): string {
  const folders = [...new Set(judged.map(folderOf))].sort();
  const rows = folders.map((folder) =>
    row(
      folder,
      judged.filter((mail) => folderOf(mail) === folder),
    ),
  );
  return aligned([['folder', 'mails', 'right', 'rate'], ...rows, row('**all**', judged)]);
}

/** Every mail that was read otherwise than the collection says, with the fields in which it was. */
export function faultList(judged: readonly Judged[]): string[] {
  return judged
    .filter(({ faults }) => faults.length > 0)
    .map(({ file, faults }) => `${file}: ${[...new Set(faults.map(({ field }) => field))].join(', ')}`);
}

function folderOf({ file }: Judged): string {
  return file.split('/')[0] ?? '';
}

function row(name: string, mails: readonly Judged[]): string[] {
  const right = mails.filter(({ faults }) => faults.length === 0).length;
  return [name, String(mails.length), String(right), `${((right / mails.length) * 100).toFixed(1)} %`];
}

/** A Markdown table as the formatter leaves it. */
function aligned([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
