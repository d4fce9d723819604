import { inflateSync } from 'node:zlib';
import { LetterTemplates, shippedLetters } from '../letter-templates.js';
import { fullFacts } from '../sample-letters.js';
import { asPdf } from './as-pdf.js';
import { textInPdf } from './pdf-text.story.js';
import { readMarkup } from './markup.js';

const templates = LetterTemplates.load(shippedLetters);
const writtenAt = Date.parse('2026-03-04T10:00:00+08:00');
const sheet = { house: '某某家电', day: '2026年3月4日', locale: 'zh-CN', writtenAt } as const;

describe('A letter as a PDF', () => {
  it.each(['zh-CN', 'en'] as const)(
    'has all that the mail says, as text that can be copied out: %s',
    async (locale) => {
      const { document } = templates.write('finalResponse', fullFacts(locale), { house: '某某家电' });
      const pdf = await asPdf(document, { ...sheet, locale });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const text = textInPdf(pdf, inflateSync).replace(/\s/g, '');
      for (const block of document.blocks) {
        const said = 'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '')).join('') : '';
        expect(text).toContain(said.replace(/\s/g, ''));
      }
      expect(text).toContain('某某家电');
    },
  );

  it('holds only the letters that it needs of the typeface', async () => {
    const { document } = templates.write('deadlock', fullFacts('zh-CN'), { house: 'Redress' });
    expect((await asPdf(document, sheet)).length).toBeLessThan(150_000);
  });

  it('sets rare letters and marks those that no typeface has, instead of leaving holes', async () => {
    const pdf = await asPdf(readMarkup('<title>龑龘犇</title><p>a\u{10FFFD}b 𠮷</p>'), sheet);
    const text = textInPdf(pdf, inflateSync);
    expect(text).toContain('龑龘犇');
    expect(text).toContain('a〓b');
  });

  it('is the same file when the same letter is written again', async () => {
    const { document } = templates.write('survey', fullFacts('en'), { house: 'Redress' });
    expect((await asPdf(document, sheet)).equals(await asPdf(document, sheet))).toBe(true);
  });

  it('goes on over as many pages as it needs', async () => {
    const long = `<title>Long</title>${'<p>A sentence that says something at some length, again and again.</p>'.repeat(120)}<p>The end.</p>`;
    const pdf = await asPdf(readMarkup(long), sheet);
    expect(textInPdf(pdf, inflateSync)).toContain('The end.');
    expect(textInPdf(pdf, inflateSync)).toContain('1 / 5');
  });
});
