import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { collection } from '../../../../test/corpus/mail-collection.js';
import { readMail } from '../read-mail.js';
import { textOfRtf } from './rtf-text.js';
import { bodiesOf, readTnef } from './tnef.js';

interface Expected {
  readonly file: string;
  readonly contains: readonly { readonly name: string; readonly size: number | null }[];
}

const bytesOf = (file: string): Buffer => readFileSync(join(collection, file));
const expected = JSON.parse(bytesOf('tnef/expected.json').toString()) as Expected[];

const mailWith = (winmail: Buffer, text = ''): Buffer =>
  Buffer.from(
    `From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${text}\r\n--b\r\n` +
      'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
      `${winmail.toString('base64')}\r\n--b--\r\n`,
  );

/** A size that is given for line ends of one byte is as good. */
const sizesOf = (content: Uint8Array): number[] => [
  content.length,
  Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n').length,
];

describe('What Outlook packs into winmail.dat', () => {
  it.each(expected)('is unpacked: $file', ({ file, contains }) => {
    const content = readTnef(bytesOf(file));
    const all = content ? [...content.files, ...bodiesOf(content, 'body')] : [];
    for (const { name, size } of contains) {
      const found = all.find((one) => one.name === name);
      expect({ name, found: found !== undefined }).toEqual({ name, found: true });
      if (size !== null) expect(sizesOf(found!.content)).toContain(size);
    }
    // A file that the collection does not list: what it is told of is there all the same.
    const more = file === 'tnef/long-filename.tnef' ? ['allproductsmar2000.dat'] : [];
    const files = (content?.files ?? []).map(({ name }) => name).sort();
    expect(files).toEqual(
      [...contains.map(({ name }) => name).filter((name) => !name.startsWith('body.')), ...more].sort(),
    );
  });

  it('stands beside the other files of the mail, and its message where the mail has none', () => {
    const mail = readMail(mailWith(bytesOf('tnef/multi-value-attribute.tnef')));
    expect(mail.text).toBe('You received a voice mail from Curie Conf Room at 208225.');
    expect(mail.attachments).toMatchObject([
      { name: '208225__5_seconds__Voice_Mail.mp3', declaredType: 'audio/mp3', inline: false },
      { name: 'body.rtf', declaredType: 'application/rtf' },
    ]);
    const told = readMail(mailWith(bytesOf('tnef/multi-value-attribute.tnef'), 'See the file.'));
    expect(told.text).toBe('See the file.');
  });

  it('gives the mail the HTML that it lacks, in the charset that it names', () => {
    const { html, text, attachments } = readMail(bytesOf('mimekit/ukr.eml'));
    expect(text).toContain('шостий');
    expect(html).toContain('<p>шостий</p>');
    expect(attachments).toMatchObject([{ name: 'winmail.dat' }]);
  });

  it.each([
    ['cannot be read', bytesOf('tnef/garbage-at-end.tnef')],
    ['is something else', Buffer.from('It leaks.')],
    ['is empty', Buffer.alloc(0)],
  ])('stays as it came when it %s', (_, winmail) => {
    const { attachments } = readMail(mailWith(winmail));
    expect(attachments).toMatchObject([{ name: 'winmail.dat', declaredType: 'application/ms-tnef' }]);
    expect(Buffer.from(attachments[0]!.content).equals(winmail)).toBe(true);
  });

  it('is read without fail and within bounds, however it was broken', () => {
    const samples = expected.map(({ file }) => bytesOf(file));
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        fc.nat(),
        (sample, changes, cut) => {
          const bytes = Buffer.from(sample.subarray(0, sample.length - (cut % 3 === 0 ? cut % sample.length : 0)));
          for (const [at, byte] of changes) if (bytes.length > 6) bytes[6 + (at % (bytes.length - 6))] = byte;
          const content = readTnef(bytes);
          const size = (content?.files ?? []).reduce((sum, file) => sum + file.content.length, 0);
          expect(size).toBeLessThanOrEqual(bytes.length);
          // A reference of two bytes gives at most seventeen.
          expect(content?.rtf?.length ?? 0).toBeLessThanOrEqual(bytes.length * 9);
          if (content?.rtf) expect(typeof textOfRtf(content.rtf)).toBe('string');
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('A text in RTF', () => {
  it.each([
    [
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}\\f0 \\'cf\\'b4\\'d2\\'c2\\'bb\\'fa\\par \\u28431?\\u27700?}",
      '洗衣机\n漏水',
    ],
    [
      '{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 It leaks.\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}',
      'It leaks.',
    ],
    ['{\\rtf1 a\\{b\\}\\~\\\\{\\pict 89504e47}c', 'a{b} \\c'],
    ['no rtf at all', 'no rtf at all'],
    [`${'{'.repeat(100_000)}deep`, 'deep'],
  ])('is read as people see it: %.60s', (rtf, text) => {
    expect(textOfRtf(Buffer.from(rtf, 'latin1'))).toBe(text);
  });
});
