import { Zip, ZipDeflate } from 'fflate';
import { looksLikeFormula } from '#platform/csv-line.js';
import type { Cell, Table } from './table.js';
import { wallClock } from './table.js';

/** The styles of `styles.xml` below, by their place. */
const style = { head: 1, instant: 2, share: 3, quoted: 4 } as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';

/** Rows that are written together. */
const together = 200;

/** Days from Excel's own beginning to 1970. */
const epoch = 25_569;

/**
 * The table as a workbook (ISO/IEC 29500) of one sheet, written as it comes. Texts are texts and never formulas: those
 * that look like one carry the mark that Excel itself gives a text with an apostrophe in front.
 */
export async function* writeXlsx(table: Table): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else ready.push(chunk);
  });
  const text = new TextEncoder();
  for (const [name, content] of Object.entries(partsAround(table))) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(text.encode(declaration + content), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml');
  zip.add(sheet);
  sheet.push(text.encode(sheetHead(table)));
  let rows = 1;
  let waiting = '';
  for await (const row of table.rows) {
    rows += 1;
    waiting += rowOf(row, rows, table.zone);
    if (rows % together !== 0) continue;
    sheet.push(text.encode(waiting));
    waiting = '';
    if (fault) throw fault;
    yield* ready.splice(0);
  }
  sheet.push(text.encode(`${waiting}</sheetData></worksheet>`), true);
  zip.end();
  if (fault) throw fault;
  yield* ready.splice(0);
}

function sheetHead({ heads }: Table): string {
  const cells = heads.map((head) => inline(head, style.head)).join('');
  const columns = heads.map((_, index) => `<col min="${index + 1}" max="${index + 1}" width="20" customWidth="1"/>`);
  return (
    `${declaration}<worksheet xmlns="${office}/spreadsheetml/2006/main">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${cells}</row>`
  );
}

function rowOf(cells: readonly Cell[], number: number, zone: string): string {
  return `<row r="${number}">${cells.map((cell) => cellOf(cell, zone)).join('')}</row>`;
}

function cellOf(cell: Cell, zone: string): string {
  if (cell === undefined) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'string') return inline(cell, looksLikeFormula(cell) ? style.quoted : 0);
  if ('share' in cell) return `<c s="${style.share}"><v>${cell.share}</v></c>`;
  return `<c s="${style.instant}"><v>${wallClock(cell.instant, zone) / 86_400_000 + epoch}</v></c>`;
}

function inline(text: string, ofStyle: number): string {
  return `<c t="inlineStr" s="${ofStyle}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Excel reads at most so many characters in a cell. */
const longest = 32_767;

/** Signs that XML 1.0 does not know are left out: one of them, and the whole file cannot be opened. */
function escaped(text: string): string {
  return (
    text
      .slice(0, longest)
      // eslint-disable-next-line no-control-regex -- these signs are what is looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

/** A sheet's name may not have some signs, nor be longer than 31. */
const sheetName = (title: string): string =>
  escaped(title.replace(/[[\]*?:/\\']/g, ' ').slice(0, 31)).replaceAll('"', '');

function partsAround({ title }: Table): Readonly<Record<string, string>> {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml':
      `<Types xmlns="${office}/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">` +
      `<sheets><sheet name="${sheetName(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml':
      `<styleSheet xmlns="${office}/spreadsheetml/2006/main">` +
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/>' +
      '<xf numFmtId="10" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>',
  };
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const one = ([type, target]: readonly [string, string], index: number): string =>
    `<Relationship Id="rId${index + 1}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${office}/package/2006/relationships">${targets.map(one).join('')}</Relationships>`;
}
