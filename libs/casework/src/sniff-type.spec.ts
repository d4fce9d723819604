import { sniffType } from './sniff-type.js';

describe('What a file is, by its bytes', () => {
  it.each<[string, string, string | Buffer]>([
    ['a drawing that can hold a script', 'image/svg+xml', '<?xml version="1.0"?>\n<svg xmlns="x"><script/></svg>'],
    ['a web page', 'text/html', '\n<!DOCTYPE html><p>hello'],
    ['a page without a head', 'text/html', 'hello <script>alert(1)</script>'],
    ['an invitation', 'text/calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0'],
    ['a text', 'text/plain', '洗衣机漏水'],
    ['a text that ends in a short character', 'text/plain', 'é!'],
    ['a text in GBK', 'text/plain', Buffer.from('cfb4d2c2bbfac2a9cbae', 'hex')],
    ['a document', 'application/pdf', '%PDF-1.7\n'],
    ['a program', 'application/x-msdownload', Buffer.from('4d5a90000300000004000000', 'hex')],
    ['bytes of no known kind', 'application/octet-stream', Buffer.from([0, 1, 2, 3])],
    ['nothing', 'application/octet-stream', ''],
  ])('%s is %s', async (_, type, content) => {
    expect(await sniffType(Buffer.from(content as string))).toBe(type);
  });
});
