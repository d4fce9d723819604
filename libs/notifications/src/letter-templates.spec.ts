import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { coloursOf } from './brand-colours.js';
import type { Brand } from './brand.js';
import { LetterTemplates, shippedLetters } from './letter-templates.js';
import { bareFacts, fullFacts } from './sample-letters.js';

const templates = LetterTemplates.load(shippedLetters);
const acme: Brand = {
  name: { en: 'Acme Appliances', 'zh-CN': '安可家电' },
  colours: coloursOf('#7a1f5c', '#e6a9d3', () => undefined),
  logo: undefined,
  nameBesideLogo: true,
  contact: {
    phone: '+86 400 800 1234',
    email: 'complaints@acme.example',
    hours: { en: 'Monday to Friday, 9 to 6', 'zh-CN': '周一至周五 9:00–18:00' },
    address: { en: '1 Main <Road>', 'zh-CN': '上海市主路1号' },
  },
  privacy: undefined,
  isConfigured: true,
};
const everyLetter = letterNames.flatMap((letter) => locales.map((locale) => ({ letter, locale })));

describe('A letter', () => {
  it.each(everyLetter)(
    '$letter in $locale names the reference, leaves no place empty, and escapes',
    ({ letter, locale }) => {
      const evil = { ...fullFacts(locale), subject: 'Leak <script>alert(1)</script> & {{more}}' };
      for (const facts of [evil, { ...bareFacts(locale), subject: evil.subject }]) {
        const { subject, text, html } = templates.write(letter, facts, { house: 'Acme <b>' });
        expect(subject).toMatch(/^\[C-2026-000123-7\] \S/);
        expect(subject).not.toContain('Leak');
        expect(text).toContain('C-2026-000123-7');
        expect(text + html).not.toMatch(/undefined|\[object|null|NaN/);
        expect(html).not.toMatch(/<script|<b>|<img|url\(|@import/);
        expect(html).toContain(`lang="${locale}"`);
        // No sentence ends in nothing, and none of one language stands in a letter of the other.
        expect(text).not.toMatch(/ \.|\(\)|（）|“”/);
        if (locale === 'en' && facts !== evil) expect(text).not.toMatch(/[一-龥]/);
      }
    },
  );

  it('acknowledges with who answers for it, by when what happens, and how to go further', () => {
    const { text } = templates.write('acknowledgement', fullFacts('zh-CN'), { house: 'Redress' });
    expect(text).toContain('客户服务部 李娜将全程负责');
    expect(text).toContain('最终答复：2026年3月16日星期一 18:00');
    expect(text).toContain('申请复核');
  });

  it('answers with the decision, a reason for each point, what is done by when, and where else to go', () => {
    const { text } = templates.write('finalResponse', fullFacts('en'), { house: 'Redress' });
    expect(text).toContain('We uphold your complaint in part.');
    expect(text).toContain('1. The machine leaks');
    expect(text).toContain('Upheld. The connection was not tightened');
    expect(text).toContain('Compensation, CN¥100.00: For the water damage.');
    expect(text).toContain('At the latest by Tuesday, 24 March 2026, 18:00');
    expect(text).toContain('Telephone: 12315');
    expect(text).toContain('within six months');
  });

  it('passes on what our staff wrote for the customer, line by line', () => {
    const { text, html } = templates.write(
      'informationRequest',
      { ...fullFacts('en'), questions: 'Which <model>?\nWhen?' },
      { house: 'A' },
    );
    expect(text).toContain('  Which <model>?\n  When?');
    expect(html).toContain('Which &lt;model&gt;?<br>When?');
  });

  it('names the files that go with what a person writes, escaped', () => {
    const files = [
      { fileId: 'f-1', name: 'plan <b>.pdf' },
      { fileId: 'f-2', name: '检测报告.pdf' },
    ];
    const facts = { ...bareFacts('en'), message: { text: 'See the plan.', files } };
    const { text, html } = templates.write('message', facts, { house: 'A' });
    expect(text).toContain('- plan <b>.pdf\n- 检测报告.pdf');
    expect(html).toContain('plan &lt;b&gt;.pdf');
    expect(templates.write('message', { ...facts, message: { text: 'Nothing.' } }, { house: 'A' }).text).not.toContain(
      'Attached',
    );
  });

  it.each([
    ['en', 'Acme Appliances', '+86 400 800 1234 · Monday to Friday, 9 to 6 · complaints@acme.example', '1 Main <Road>'],
    ['zh-CN', '安可家电', '+86 400 800 1234　周一至周五 9:00–18:00　complaints@acme.example', '上海市主路1号'],
  ] as const)(
    'shows whose it is in its colours by day and by night, and how else they are reached: %s',
    (locale, house, ways, address) => {
      const { text, html } = templates.write('progressUpdate', fullFacts(locale), { house, brand: acme });
      expect(text.trimEnd().split('\n').slice(-3)).toEqual([house, ways, address]);
      expect(html).toContain(`${house}<br>${ways}<br>${address.replace('<', '&lt;').replace('>', '&gt;')}`);
      const [head, body] = html.split('</style>');
      expect(body).toContain('background:#7a1f5c');
      expect(head).toContain('.button{background:#e6a9d3!important}');
      expect(html).not.toMatch(/<img|url\(/);
    },
  );

  it("carries a person's own words, escaped and with their paragraphs, under their own title or ours", () => {
    const facts = { ...bareFacts('en'), message: { text: 'On <Thursday>,\n9 to 11.\n\nDoes that suit you?' } };
    const { subject, text, html } = templates.write('message', facts, { house: 'A' });
    expect(subject).toBe('[C-2026-000123-7] About your complaint');
    expect(text).toContain('\n\nOn <Thursday>,\n9 to 11.\n\nDoes that suit you?\n\n');
    expect(html).toContain('On &lt;Thursday&gt;,<br>9 to 11.<br><br>Does that suit you?');
    const titled = { ...facts, message: { ...facts.message, subject: 'Your\nappointment' } };
    expect(templates.write('message', titled, { house: 'A' }).subject).toBe('[C-2026-000123-7] Your appointment');
  });

  it('calls a question a question while nobody is dissatisfied', () => {
    for (const locale of locales) {
      const facts = { ...fullFacts(locale), isEnquiry: true as const, link: 'https://example.org/t/1' };
      const { subject, text } = templates.write('receiptNotice', facts, { house: 'A' });
      const [complaint, question] = locale === 'en' ? ['complaint', 'question'] : ['投诉', '咨询'];
      expect(subject).toContain(question);
      expect(subject).not.toContain(complaint);
      // Only that it becomes one as soon as somebody says so.
      expect(text.split(complaint)).toHaveLength(2);
    }
  });

  it('sends nothing that was typed into a form back to an address that nobody has confirmed', () => {
    for (const letter of ['receiptNotice', 'acknowledgement'] as const) {
      const { subject, text } = templates.write(
        letter,
        { ...fullFacts('en'), customerName: 'Buy now', subject: 'Leak' },
        { house: 'A' },
      );
      expect(subject + text).not.toMatch(/Buy now|Leak/);
    }
  });

  it('says in an update without news that there are none', () => {
    const { text } = templates.write('progressUpdate', bareFacts('en'), { house: 'A' });
    expect(text).toContain('There is nothing new to report since we last wrote.');
    expect(text).toContain('we are finding out what happened');
  });

  it('says what ends with a day as that day', () => {
    const facts = { ...fullFacts('en'), zone: 'Europe/London', replyBy: Date.parse('2026-04-28T00:00:00+01:00') };
    expect(templates.write('informationRequest', facts, { house: 'A' }).text).toContain('by Monday, 27 April 2026.');
  });
});

describe("An administrator's own letters", () => {
  const shipped = LetterTemplates.shipped();
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'redress-test-letters-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function put(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const load = () => LetterTemplates.load(shippedLetters, folder);
  const good = '<title>Thanks</title><p>{{ref}}</p>';
  const chinese = '<title>谢谢</title><p>{{ref}}</p>';

  it('are laid over the shipped ones when their version is higher', async () => {
    await put('receiptNotice/3/en.hbs', good);
    await put('receiptNotice/3/zh-CN.hbs', chinese);
    const { template, text } = load().write('receiptNotice', fullFacts('en'), { house: 'A' });
    expect([template, text]).toEqual(['receiptNotice@3', expect.stringContaining('\n\nC-2026-000123-7\n')]);
  });

  it.each([
    ['<p>{{rfe}}</p>', '1: "rfe" not defined'],
    ['\n<p>{{#if enquiry}}\n{{rfe}}{{/if}}</p>', '3: "rfe" not defined'],
    ['<p>{{#each points}}{{ref}}{{/each}}</p>', '"ref" not defined'],
    ['<p>{{#each points}}{{../ref}}{{/each}}</p>', '"../ref" not defined'],
    ['<p>{{constructor}}</p>', '"constructor" not defined'],
    ['<p>{{nextStep.constructor.name}}</p>', '"nextStep.constructor.name" not defined'],
    ['<p>{{ref.__proto__}}</p>', '"ref.__proto__" not defined'],
    ['<p>{{@root.ref}}</p>', '"@root.ref" not defined'],
    ['<p>{{lookup this "constructor"}}</p>', '"lookup" does nothing here'],
    ['<p>{{#with nextStep}}{{text}}{{/with}}</p>', '"with" does nothing here'],
    ['<p>{{log ref}}</p>', '"log" does nothing here'],
    ['<p>{{lines (lookup this "ref")}}</p>', 'not defined'],
    ['<p>{{#if ref includeZero=true}}a{{/if}}</p>', '"if" takes one name'],
    ['<p>{{#each points as |point|}}{{point.text}}{{/each}}</p>', '"each" takes one name'],
    ['<p>{{#each ref}}a{{/each}}</p>', '"ref" is no list'],
    ['<p>{{points}}</p>', '"points" is no text'],
    ['{{> (lookup this "ref")}}', 'there is no part'],
    ['{{> greeting ref}}', 'this cannot stand here'],
    ['{{#> greeting}}a{{/greeting}}', 'this cannot stand here'],
    ['{{#*inline "greeting"}}a{{/inline}}', 'this cannot stand here'],
    [`<p>${'{{#if ref}}'.repeat(40)}a${'{{/if}}'.repeat(40)}</p>`, 'more than 12 blocks'],
    ['{{> dates}}'.repeat(21), 'takes in more than 20 parts'],
    [`<p>${'{{lines message}}'.repeat(301)}</p>`, 'more than 300 names'],
    [`<p>${'a'.repeat(20_000)}</p>`, 'longer than 20000 characters'],
    ['<p>We answer within\nthree days.</p>', '1: a time that no clock keeps'],
    ['<p>This is final and binding.</p>', 'no letter asks a customer to give up'],
    ['<p>您好</p>', 'Chinese stands in the English letter'],
    ['<p>{{#if enquiry}}<em>a</em>{{/if}}</p>', '<em> cannot stand here'],
    ['<p>{{#if name}}<strong>{{/if}}a</strong></p>', '<strong> is not closed'],
    ['<p>{{#if name}}{{reff}}{{/if}}</p>', '"reff" not defined'],
    ['<p>{{{ref}}}</p>', 'never put in unescaped'],
    ['<script>alert(1)</script>', '<script> cannot stand here'],
    ['<p onclick="x">a</p>', 'has the attributes onclick'],
    ['<p><a href="javascript:alert(1)">a</a></p>', 'a link begins with https://'],
    ['<p>{{ref}}', '<p> is not closed'],
    ['<p>{{#if}}</p>', 'cannot be read'],
    ['{{ref}}', 'stands outside of any element'],
    ['<p>{{exec ref}}</p>', '"exec" does nothing here'],
    ['<p>{{> nosuch}}</p>', 'there is no part "nosuch"'],
  ])('are told what is wrong with them, and never become a letter: %s', (wrong, because) => {
    const texts = { en: `<title>Thanks</title>${wrong}`, 'zh-CN': chinese };
    const mistakes = shipped.with('receiptNotice', 9, texts).mistakesIn('receiptNotice');
    expect(mistakes.map(({ line, words }) => `${line ?? ''}: ${words.en}`).join()).toContain(because);
    expect(mistakes.map(({ locale }) => locale)).not.toContain('zh-CN');
  });

  it('are refused at the start when they are wrong, with their file and line', async () => {
    await put('receiptNotice/3/en.hbs', `<title>Thanks</title>\n<p>{{rfe}}</p>`);
    await put('receiptNotice/3/zh-CN.hbs', chinese);
    expect(load).toThrow(`${join(folder, 'receiptNotice/3/en.hbs')}:2: "rfe" not defined`);
  });

  it('are read in no more time than their length, however they are made to last', () => {
    for (const evil of [
      '\n'.repeat(19_000),
      `字${'\n'.repeat(19_000)}a`,
      'a, '.repeat(6_000),
      'a'.repeat(19_000),
      '1'.repeat(19_000),
      '<p>'.repeat(6_000),
      `<a ${'x="y" '.repeat(3_000)}`,
      '{{#if ref}}'.repeat(1_700),
      '{{> dates}}'.repeat(1_700),
    ])
      for (const locale of locales) {
        const texts = { en: 'x', 'zh-CN': '字', [locale]: `<title>a字</title>${evil}` };
        expect(shipped.with('survey', 9, texts).mistakesIn('survey')).not.toEqual([]);
      }
  });

  it('are refused when a language is missing, or when nothing sends them', async () => {
    await put('receiptNotice/3/en.hbs', good);
    await put('recieptNotice/1/en.hbs', good);
    await put('recieptNotice/1/zh-CN.hbs', good);
    expect(load).toThrow('there is no zh-CN.hbs');
    expect(load).toThrow('nothing sends a letter "recieptNotice"');
  });
});
