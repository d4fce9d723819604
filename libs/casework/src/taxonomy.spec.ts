import { choices, isChoice, titleOf } from './taxonomy.js';
import { loadTaxonomies, readTaxonomy } from './taxonomy-file.js';

const shipped = loadTaxonomies(new URL('../../../workflows/taxonomies/', import.meta.url).pathname);

/** A small taxonomy with these entries under "codes". */
function taxonomy(codes: string, version = 3): string {
  return `name: small\nversion: ${version}\ntitle: { en: Small, zh-CN: 小 }\ncodes:\n${codes}`;
}

const goods = '  goods: { title: { en: Goods, zh-CN: 商品 } }\n';

describe('The taxonomies that are shipped', () => {
  it('are what complaints are about, and why they happened', () => {
    expect([...shipped.keys()]).toEqual(['categories', 'causes']);
  });

  it.each([...shipped.values()])('$name can be chosen from in both languages', (one) => {
    expect(choices(one).length).toBeGreaterThan(40);
    for (const { title } of choices(one)) {
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([...shipped.values()])('$name has no two entries of one name below the same entry', ({ entries }) => {
    const names = [...entries.values()].map(({ parent, title }) => `${parent ?? ''} ${title['zh-CN']}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('name an entry from the root down', () => {
    const categories = shipped.get('categories');
    expect(categories && titleOf(categories, 'installation.faulty')).toEqual({
      en: 'Installation / Faulty',
      'zh-CN': '安装 / 安装不当',
    });
    expect(categories && titleOf(categories, 'installation.unheardOf')).toBeUndefined();
  });
});

describe('A retired code', () => {
  const one = readTaxonomy(
    taxonomy(`${goods}  wares: { title: { en: Wares, zh-CN: 货品 }, retired: 2, replacedBy: goods }\n`),
    'small.taxonomy.yaml',
  );

  it('keeps its name for old reports and can be chosen no more', () => {
    expect(titleOf(one, 'wares')).toEqual({ en: 'Wares', 'zh-CN': '货品' });
    expect(isChoice(one, 'wares')).toBe(false);
    expect(isChoice(one, 'goods')).toBe(true);
    expect(isChoice(one, 'nothing')).toBe(false);
    expect(choices(one).map(({ code }) => code)).toEqual(['goods']);
  });

  it('says what takes its place', () => {
    expect(one.entries.get('wares')).toMatchObject({ retired: 2, replacedBy: ['goods'] });
  });
});

describe('A taxonomy is refused, with its line,', () => {
  it.each([
    ['when a code has no Chinese title', '  goods: { title: { en: Goods } }\n', '5:12: a title needs words in zh-CN'],
    ['when a code has no title', '  goods: {}\n', '5:3: a title needs words in zh-CN'],
    ['when a code is no word', '  Big Goods: { title: { en: Goods, zh-CN: 商品 } }\n', '5:3: "Big Goods" is no code'],
    ['when a code has a key nobody knows', '  goods: { titel: {} }\n', '5:12: "titel" is not known'],
    ['when a code is written twice', goods + goods, '6:3: Map keys must be unique'],
    ['when there are no codes', '', '4:1: a taxonomy needs "codes"'],
    [
      'when the successor does not exist',
      `${goods}  wares: { title: { en: Wares, zh-CN: 货品 }, retired: 2, replacedBy: stuff }\n`,
      '6:57: there is no code "stuff"',
    ],
    [
      'when the successor is retired itself',
      `${goods}  a: { title: { en: A, zh-CN: 甲 }, retired: 2, replacedBy: b }\n  b: { title: { en: B, zh-CN: 乙 }, retired: 3, replacedBy: goods }\n`,
      '"b", which replaces "a", is retired itself',
    ],
    [
      'when a code is replaced but not retired',
      `${goods}  wares: { title: { en: Wares, zh-CN: 货品 }, replacedBy: goods }\n`,
      '6:45: "wares" is replaced but not retired',
    ],
    [
      'when a code is retired in a version to come',
      `${goods}  wares: { title: { en: Wares, zh-CN: 货品 }, retired: 4, replacedBy: goods }\n`,
      '6:45: "wares" is retired in version 4, which is not yet written',
    ],
    [
      'when a code below a retired one is in use',
      `${goods}  wares: { title: { en: Wares, zh-CN: 货品 }, retired: 2, codes: { small: { title: { en: Small, zh-CN: 小件 } } } }\n`,
      '"wares.small" is in use below "wares", which is retired',
    ],
  ])('%s', (_, codes, message) => {
    expect(() => readTaxonomy(taxonomy(codes), 'small.taxonomy.yaml')).toThrow(message);
  });

  it('when it has no name, no version and no title, all at once', () => {
    expect(() => readTaxonomy(`codes:\n${goods}`, 'small.taxonomy.yaml')).toThrow(
      /"name" must be a text[^]*"version" must be a whole number[^]*title needs words in zh-CN[^]*title needs words in en/,
    );
  });
});
