import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { textOfFile } from './file-text.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const document = (xml: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(xml), 'word/styles.xml': strToU8('<x>styles</x>') });

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
  ])('is read of %s', (_, bytes, type, text) => {
    expect(textOfFile(bytes, type)).toBe(text);
  });

  it.each([
    ['a picture', Buffer.from('…'), 'image/png'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['a document that is broken', Buffer.from('PK\u0003\u0004…'), word],
    ['a document without a text', zipSync({ 'word/styles.xml': strToU8('<x/>') }), word],
    ['a document that unpacks to more than is read', document('x'.repeat(21 * 1024 * 1024)), word],
  ])('is none of %s', (_, bytes, type) => {
    expect(textOfFile(bytes, type)).toBeUndefined();
  });

  it('is only so long', () => {
    expect(textOfFile(Buffer.alloc(1_000_000, 'a'), 'text/plain')).toHaveLength(200_000);
  });
});
