import { letterNames } from '#workflows/complaint/complaint.context.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { LetterFacts } from './write-letter.js';
import { writeLetter } from './write-letter.js';

const facts: LetterFacts = {
  ref: 'C-2026-000123-7',
  locale: 'en',
  subject: 'Leak <script>alert(1)</script> & more',
  handler: { en: 'Ana', 'zh-CN': '安娜' },
  dates: [{ what: { en: 'Final response', 'zh-CN': '最终答复' }, at: Date.parse('2026-03-16T18:00:00+08:00') }],
  zone: 'Asia/Shanghai',
};

describe('A letter', () => {
  const everyLetter = letterNames.flatMap((letter) => locales.map((locale) => ({ letter, locale })));

  it.each(everyLetter)(
    '$letter in $locale names the reference, leaves no place empty, and escapes',
    ({ letter, locale }) => {
      const { subject, text, html } = writeLetter(letter, { ...facts, locale });
      expect(subject).toMatch(/^\[C-2026-000123-7\] \S/);
      expect(text).toContain('C-2026-000123-7');
      expect(text + html).not.toMatch(/\{\w+\}|undefined/);
      expect(html).not.toContain('<script');
      expect(html).toContain(`lang="${locale}"`);
      expect(subject).not.toContain('Leak');
    },
  );

  it('acknowledges with who answers for it, by when what happens, and how to go further', () => {
    const { text } = writeLetter('acknowledgement', { ...facts, locale: 'zh-CN' });
    expect(text).toContain('安娜将全程负责');
    expect(text).toContain('最终答复：2026年3月16日 18:00');
    expect(text).toContain('申请复核');
  });

  it('passes on what our staff wrote for the customer', () => {
    const { text, html } = writeLetter('informationRequest', { ...facts, said: 'Which <model> is it?' });
    expect(text).toContain('\n\nWhich <model> is it?\n\n');
    expect(html).toContain('<p>Which &lt;model&gt; is it?</p>');
  });

  it('sends nothing that was typed into a form back to an address that nobody has confirmed', () => {
    for (const letter of ['receiptNotice', 'acknowledgement'] as const) {
      expect(writeLetter(letter, facts).text).not.toContain('Leak');
    }
    expect(writeLetter('finalResponse', facts).text).toContain('Leak <script>');
  });
});
