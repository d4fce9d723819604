import { loadTaxonomies } from '#casework/taxonomy-file.js';
import { loadPhoneGuide, readPhoneGuide } from './phone-guide.js';

const categories = loadTaxonomies('workflows/taxonomies').get('categories')!;

const good = `
version: 1
questions:
  every:
    - { en: What happened?, zh-CN: 发生了什么？ }
moods:
  upset:
    title: { en: Upset, zh-CN: 情绪激动 }
    steps:
      - title: { en: Listen, zh-CN: 倾听 }
        say: { en: Please go on., zh-CN: 您请说。 }
`;

describe('The guide for the telephone', () => {
  it('asks something about every category that is shipped, and knows what to do with every mood but calm', () => {
    const guide = loadPhoneGuide('workflows/phone/guide.phone.yaml', categories);
    const top = [...categories.entries.values()].filter(({ parent, code }) => parent === undefined && code !== 'other');
    const asked = guide.questions.map(({ category }) => category);
    expect(top.map(({ code }) => code).filter((code) => !asked.includes(code))).toEqual([]);
    expect(guide.moods.map(({ mood }) => mood)).toEqual(['upset', 'hostile']);
  });

  it('is read as it is written', () => {
    expect(readPhoneGuide(good, 'guide.yaml', categories)).toMatchObject({
      questions: [{ category: 'every', questions: [{ en: 'What happened?', 'zh-CN': '发生了什么？' }] }],
      moods: [{ mood: 'upset', steps: [{ say: { 'zh-CN': '您请说。' } }] }],
    });
  });

  it.each([
    [
      'a category that nobody can choose',
      ['  every:', '  everything:'],
      'there is no category "everything" to be chosen',
    ],
    ['a question in one language', [', zh-CN: 发生了什么？', ''], 'words in zh-CN are missing'],
    ['a mood that nobody has', ['  upset:', '  bored:'], 'there is no mood "bored"'],
    ['a key that means nothing', ['version: 1', 'version: 1\ncolour: red'], '"colour" is not known here'],
    ['no version', ['version: 1', 'version: new'], '"version" must be a whole number from 1'],
  ])('is refused for %s, with the line', (_, [from = '', to = ''], reason) => {
    expect(() => readPhoneGuide(good.replace(from, to), 'guide.yaml', categories)).toThrow(
      new RegExp(`guide\\.yaml:\\d+:\\d+: ${reason.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
  });
});
