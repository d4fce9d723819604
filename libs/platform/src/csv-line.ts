/** Without it, Excel reads Chinese as the code page of the machine. */
export const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, or for the command to another program. Full-width signs are among them: some
 * programs read them as the others.
 */
const beginsFormula = /^[\t\r\n=+\-@＝＋－＠]/;

/** Whether a text must be kept from being calculated: customers choose what they write. */
export function looksLikeFormula(text: string): boolean {
  return beginsFormula.test(text);
}

/** One line of a table as CSV (RFC 4180); what begins like a formula stays a text. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(fieldOf).join(',')}\r\n`;
}

function fieldOf(cell: string | number | undefined): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  // An apostrophe in front is what people write to say "this is text".
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
