import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { textOfFile } from './file-text.js';
import { pdfOfAPicture, pdfThatHoldsItself, pdfWithoutItsFont } from './hostile-pdfs.story.js';

const office = 'application/vnd.openxmlformats-officedocument';
const word = `${office}.wordprocessingml.document`;
const workbook = `${office}.spreadsheetml.sheet`;
const slides = `${office}.presentationml.presentation`;
const pdf = 'application/pdf';

const document = (xml: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(xml), 'word/styles.xml': strToU8('<x>styles</x>') });

const cells = zipSync({
  'xl/sharedStrings.xml': strToU8(
    '<sst><si><t>订单</t></si><si><r><t>洗衣</t></r><r><t>机 &amp; 门</t></r></si></sst>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    '<sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"><v>8640012</v></c></row>' +
      '<row><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>',
  ),
  'xl/worksheets/sheet2.xml': strToU8('<row><c t="inlineStr"><is><t>second sheet</t></is></c></row>'),
});
const talk = zipSync({
  'ppt/slides/slide2.xml': strToU8('<a:p><a:t>then</a:t></a:p>'),
  'ppt/slides/slide1.xml': strToU8('<a:p><a:t>首先</a:t></a:p>'),
});

describe('The text of a file', () => {
  it.each([
    ['a plain text', Buffer.from('洗衣机漏水'), 'text/plain', '洗衣机漏水'],
    ['a text in an older charset', iconv.encode('洗衣机漏水', 'gbk'), 'text/plain', '洗衣机漏水'],
    ['a page', Buffer.from('<p>It <b>leaks</b>.</p><script>x</script>'), 'text/html', 'It leaks.'],
    [
      'a Word document',
      document(
        '<w:p><w:r><w:t>洗衣机</w:t></w:r><w:r><w:t>漏水 &amp; &#x6F0F;</w:t></w:r></w:p><w:p><w:t>x</w:t></w:p>',
      ),
      word,
      '洗衣机漏水 & 漏\nx\n',
    ],
    ['a workbook, row by row', cells, workbook, '订单\t8640012\n洗衣机 & 门\t2\n\nsecond sheet\n'],
    ['slides in their order', talk, slides, '首先\n\nthen\n'],
    ['a PDF that brings no fonts along', pdfWithoutItsFont('洗衣机漏水三次'), pdf, '洗衣机漏水三次\n'],
  ])('is read of %s', async (_, bytes, type, text) => {
    expect(await textOfFile(new Uint8Array(bytes), type)).toEqual({ text });
  });

  it.each([
    ['a PDF that is broken', Buffer.from('%PDF-1.7'), pdf, 'broken'],
    ['a PDF that holds itself', pdfThatHoldsItself(), pdf, 'broken'],
    ['a PDF that is a picture', pdfOfAPicture(), pdf, 'noText'],
    ['a document that is broken', Buffer.from('PK\u0003\u0004…'), word, 'broken'],
    ['a document without a text', zipSync({ 'word/styles.xml': strToU8('<x/>') }), word, 'broken'],
    ['a document that unpacks to more than is read', document('x'.repeat(21 * 1024 * 1024)), word, 'tooLarge'],
  ])('cannot be read of %s, and it is said why', async (_, bytes, type, unread) => {
    expect(await textOfFile(new Uint8Array(bytes), type)).toEqual({ unread });
  });

  it('is none of a picture', async () => {
    expect(await textOfFile(Buffer.from('…'), 'image/png')).toEqual({ text: '' });
  });

  it('is only so long', async () => {
    expect(await textOfFile(Buffer.alloc(1_000_000, 'a'), 'text/plain')).toEqual({ text: 'a'.repeat(200_000) });
  });
});
