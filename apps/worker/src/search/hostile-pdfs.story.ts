import { deflateSync } from 'node:zlib';

/** A PDF of one page in a typeface that every Chinese reader has, so that it brings no font along. */
export function pdfWithoutItsFont(text: string): Buffer {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return onePage(Buffer.from(`BT /F1 12 Tf 50 700 Td <${codes}> Tj ET`));
}

/** A PDF of a few kilobytes whose page unpacks to so many megabytes of blanks. */
export function pdfThatUnpacks(megabytes: number): Buffer {
  return onePage(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' ')), '/Filter /FlateDecode');
}

/** A PDF whose page shows nothing but a line. */
export function pdfOfAPicture(): Buffer {
  return onePage(Buffer.from('0 0 m 100 100 l S'));
}

/** A PDF whose tree of pages has itself as its child. */
export function pdfThatHoldsItself(): Buffer {
  return Buffer.from(
    onePage(Buffer.from('')).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R 2 0 R]'),
    'latin1',
  );
}

function onePage(content: Buffer, filter = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
endobj
5 0 obj
<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>
endobj
6 0 obj
<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R
/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>
endobj
7 0 obj
<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0
/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>
endobj
4 0 obj
<< /Length ${content.length} ${filter} >>
stream
`),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF'),
  ]);
}
