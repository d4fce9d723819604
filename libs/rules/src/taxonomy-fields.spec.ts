import { loadRulebooks } from '#casework/rulebooks.js';
import { readTaxonomy } from '#casework/taxonomy-file.js';
import { formOfTaxonomy, textOfTaxonomy } from '#casework/taxonomy-form.js';
import { isChoice, titleOf } from '#casework/taxonomy.js';
import type { Form } from '#clocks/policy-form.js';
import { TaxonomyRules } from './kinds/taxonomy-rules.js';
import { fieldsOfTaxonomy, withTaxonomyValue } from './taxonomy-fields.js';

const rulebooks = loadRulebooks('workflows');
const rules = new TaxonomyRules(rulebooks, () => [
  { taxonomy: 'categories', code: 'delivery.late', where: { en: 'the complaint form', 'zh-CN': '投诉表单' } },
]);
const categories = rules.next(rules.newest('categories'), 2);
const changed = (...values: readonly (readonly [string, string])[]): Form =>
  values.reduce<Form>((form, [path, value]) => withTaxonomyValue(form, path, value)!, categories);
const judged = (...values: readonly (readonly [string, string])[]): unknown =>
  rules.judge('categories', changed(...values));

describe('The fields of a taxonomy', () => {
  it.each([...rulebooks.published.taxonomies.values()])(
    'hold every code so that it is read again as it was: $name',
    (taxonomy) => {
      const form = formOfTaxonomy(taxonomy);
      expect(readTaxonomy(textOfTaxonomy(form), 'x').hash).toBe(taxonomy.hash);
      const fields = fieldsOfTaxonomy(form);
      expect(fields).toHaveLength(taxonomy.entries.size);
      const again = fields.reduce<Form>((made, { path, value }) => withTaxonomyValue(made, path, value)!, form);
      expect(readTaxonomy(textOfTaxonomy(again), 'x').hash).toBe(taxonomy.hash);
    },
  );

  it('take a new code, another name, and a code that is retired for another; none is lost', () => {
    const form = changed(
      ['codes.delivery.drone', 'By drone\n无人机配送'],
      ['codes.delivery.lost', 'Lost on the way\n途中丢失'],
      ['codes.delivery.refusedService', 'Not carried to the door\n未送货上门\nretired\ndelivery.drone'],
    );
    expect(rules.judge('categories', form)).toMatchObject({ kind: 'taxonomy' });
    const taxonomy = readTaxonomy(textOfTaxonomy(form), 'x');
    expect(taxonomy.version).toBe(2);
    expect(titleOf(taxonomy, 'delivery.drone')?.['zh-CN']).toBe('配送 / 无人机配送');
    expect(isChoice(taxonomy, 'delivery.refusedService')).toBe(false);
    expect(taxonomy.entries.get('delivery.refusedService')).toMatchObject({
      retired: 2,
      replacedBy: ['delivery.drone'],
    });
    const before = rulebooks.taxonomy('categories').entries;
    expect([...before.keys()].filter((code) => !taxonomy.entries.has(code))).toEqual([]);
    // In a later version it was retired in this one still.
    const later = { ...(form as { readonly [key: string]: Form }), version: 3 };
    const again = withTaxonomyValue(later, 'codes.delivery.refusedService', 'At the door\n上门\nretired\n')!;
    expect(readTaxonomy(textOfTaxonomy(again), 'x').entries.get('delivery.refusedService')?.retired).toBe(2);
  });

  it.each([
    'title',
    'codes',
    'codes.',
    'codes.Delivery',
    'codes.nowhere.late',
    'codes.__proto__',
    'codes.toString.late',
  ])('are not: %s', (path) => {
    expect(withTaxonomyValue(categories, path, 'A\n甲')).toBeUndefined();
  });

  it.each([
    [
      'a name that is missing in a language',
      [['codes.delivery.lost', 'Lost\n']],
      'codes.delivery.lost',
      '缺少 zh-CN 的名称',
    ],
    [
      'a code that is used below a retired one',
      [['codes.staff', 'Staff\n人员\nretired']],
      'codes.staff.attitude',
      '“staff”已停用，其下的“staff.attitude”须一并停用',
    ],
    [
      'a code that the form still names',
      [['codes.delivery.late', 'Late\n延迟\nretired\ndelivery.lost']],
      'codes.delivery.late',
      '“delivery.late”仍被投诉表单使用，须先改动该处方可停用',
    ],
    [
      'a successor that is not there',
      [['codes.delivery.lost', 'Lost\n丢失\nretired\ndelivery.found']],
      'codes.delivery.lost',
      '没有代码“delivery.found”',
    ],
  ] as const)('are refused where they stand, in both languages: %s', (_what, values, path, chinese) => {
    expect(judged(...values)).toEqual(
      expect.arrayContaining([{ path, words: { en: expect.any(String) as string, 'zh-CN': chinese } }]),
    );
  });
});
