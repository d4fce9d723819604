/** So that spreadsheets in Chinese take what follows for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** One line of a table. What begins like a formula is a text: a name or a reason must not become one in a spreadsheet. */
export function csvLine(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => {
    const text = String(cell);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  });
  return `${written.join(',')}\r\n`;
}
