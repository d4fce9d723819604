import type { Form } from '#clocks/policy-form.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { plainText, valueAt } from './form-path.js';
import type { RuleField } from './rule-field.js';

type Map = { readonly [key: string]: Form };

/** Dotted from the root: `installation.faulty`. */
const code = /^[a-z][A-Za-z0-9]{0,39}(?:\.[a-z][A-Za-z0-9]{0,39}){0,3}$/;

/** Every code of a taxonomy in its order, each before those below it: what it is called, and whether it was retired. */
export function fieldsOfTaxonomy(form: Form): RuleField[] {
  return fieldsBelow((valueAt(form, 'codes') ?? {}) as Map, []);
}

/**
 * The same taxonomy with another value for a code; one that is not there yet is added below its parent. Its lines are the
 * title in English and in Chinese, whether it is retired, and what replaces it. A code is never taken out: old reports keep it.
 * @returns nothing when there is no such place
 */
export function withTaxonomyValue(form: Form, path: string, value: string): Form | undefined {
  const [, written = ''] = /^codes\.(.*)$/s.exec(path) ?? [];
  if (!code.test(written)) return undefined;
  const [en = '', chinese = '', state = '', replacedBy = ''] = value.split('\n').map((line) => line.trim());
  const { version, codes, ...rest } = form as Map;
  const change = (before: Map): Form => {
    const { title: _title, retired = version, replacedBy: _replaced, ...others } = before;
    const successors = replacedBy.split(',').map((one) => one.trim());
    return {
      title: { en, 'zh-CN': chinese },
      ...(state === 'retired' && { retired: retired ?? null, ...(replacedBy !== '' && { replacedBy: successors }) }),
      ...others,
    };
  };
  const changed = changedAt((codes ?? {}) as Map, written.split('.'), change);
  return changed && { ...rest, version: version ?? null, codes: changed };
}

/** The field of a mistake that a reader of files has found at `codes.goods.codes.defect.title`. */
export function codePathOf(place: string): string {
  const [first, ...keys] = place.split('.');
  if (first !== 'codes') return place;
  const steps: string[] = [];
  for (let at = 0; keys[at] !== undefined; at += 2) {
    steps.push(keys[at] ?? '');
    if (keys[at + 1] !== 'codes') break;
  }
  return `codes.${steps.join('.')}`;
}

function fieldsBelow(codes: Map, above: readonly { readonly key: string; readonly title: Words }[]): RuleField[] {
  return Object.entries(codes).flatMap(([key, entry]): RuleField[] => {
    const title: Words = { en: textAt(entry, 'title.en'), 'zh-CN': textAt(entry, 'title.zh-CN') };
    const line = [...above, { key, title }];
    const [root = { key, title }] = line;
    const isRetired = valueAt(entry, 'retired') !== undefined;
    const successors = [valueAt(entry, 'replacedBy') ?? []].flat().map((one) => plainText(one));
    const whole: Words = {
      en: line.map((one) => one.title.en).join(' / '),
      'zh-CN': line.map((one) => one.title['zh-CN']).join(' / '),
    };
    const written = line.map((one) => one.key).join('.');
    return [
      {
        path: `codes.${written}`,
        group: { key: root.key, words: root.title },
        label: { en: written, 'zh-CN': written },
        kind: 'code',
        value: [title.en, title['zh-CN'], ...(isRetired ? ['retired', successors.join(', ')] : [])].join('\n'),
        words: isRetired ? retiredWords(whole, successors) : whole,
      },
      ...fieldsBelow((valueAt(entry, 'codes') ?? {}) as Map, line),
    ];
  });
}

function retiredWords(whole: Words, successors: readonly string[]): Words {
  return successors.length === 0
    ? fill({ en: '{whole}: retired', 'zh-CN': '{whole}：已停用' }, { whole })
    : fill(
        { en: '{whole}: retired, replaced by {by}', 'zh-CN': '{whole}：已停用，改用 {by}' },
        { whole, by: successors.join(', ') },
      );
}

function changedAt(codes: Map, [key = '', ...rest]: readonly string[], change: (before: Map) => Form): Map | undefined {
  const there = Object.hasOwn(codes, key) ? (codes[key] as Map) : undefined;
  if (rest.length === 0) return { ...codes, [key]: change(there ?? {}) };
  if (!there) return undefined;
  const below = changedAt((valueAt(there, 'codes') ?? {}) as Map, rest, change);
  return below && { ...codes, [key]: { ...there, codes: below } };
}

function textAt(entry: Form, path: string): string {
  return plainText(valueAt(entry, path));
}
