import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Table } from './table.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const zone = 'Asia/Shanghai';
const table = (...rows: readonly Cell[][]): Table => ({ title: '在办 [a/b]', heads: ['投诉', 'When'], rows, zone });

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

const csv = async (...rows: readonly Cell[][]): Promise<string> => (await bytesOf(writeCsv(table(...rows)))).toString();
const sheet = async (...rows: readonly Cell[][]): Promise<string> => {
  const parts = unzipSync(await bytesOf(writeXlsx(table(...rows))));
  return strFromU8(parts['xl/worksheets/sheet1.xml']!);
};

describe('a table as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says', async () => {
    expect(await csv(['洗衣机', 3])).toBe('\uFEFF投诉,When\r\n洗衣机,3\r\n');
  });

  it('quotes what would end a field', async () => {
    expect(await csv(['a,b', 'say "no"'], ['two\nlines', undefined])).toBe(
      '\uFEFF投诉,When\r\n"a,b","say ""no"""\r\n"two\nlines",\r\n',
    );
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '－1'])(
    'keeps %j from being calculated',
    async (text) => {
      const [, line = ''] = (await csv([text])).split(/\r\n(?!=)/);
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('writes instants in the house’s time, and numbers as they are', async () => {
    expect(await csv([{ instant: Date.parse('2026-03-02T01:30:00Z') }, -5], [{ share: 0.125 }])).toContain(
      '2026-03-02 09:30,-5\r\n12.5%\r\n',
    );
  });
});

describe('a table as a workbook', () => {
  it('has every part that a workbook needs, and a name that a sheet may have', async () => {
    const parts = unzipSync(await bytesOf(writeXlsx(table(['洗衣机', 3]))));
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('name="在办  a b "');
  });

  it('has texts as texts, a number as a number, and an instant as a date of the house', async () => {
    const xml = await sheet(['热水器 & <b>', 3], [{ instant: Date.parse('2026-03-02T04:00:00Z') }, { share: 0.5 }]);
    expect(xml).toContain('<is><t xml:space="preserve">热水器 &amp; &lt;b&gt;</t></is>');
    expect(xml).toContain('<c><v>3</v></c>');
    expect(xml).toContain('<c s="2"><v>46083.5</v></c>');
    expect(xml).not.toContain('<f>');
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1'])(
    'marks %j as a text that is not to be calculated',
    async (text) => {
      expect(await sheet([text])).toContain('<c t="inlineStr" s="4">');
    },
  );

  it('leaves out signs that no XML can hold', async () => {
    expect(await sheet(['a\u0000b\u001Fc\uD800d'])).toContain('>abcd<');
  });

  it('is written as its rows come', async () => {
    let asked = 0;
    const rows = (function* () {
      for (; asked < 5000; asked += 1) yield [`洗衣机 ${Math.sin(asked)}`, asked];
    })();
    let size = 0;
    for await (const { length } of writeXlsx({ ...table(), rows })) {
      size += length;
      if (size > 20_000) break;
    }
    expect(asked).toBeLessThan(5000);
  });
});
