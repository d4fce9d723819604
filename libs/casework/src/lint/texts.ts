import type { Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { State } from '../definition-tree.js';
import type { Problem } from './problem.js';
import { problem } from './problem.js';
import type { Surroundings, TextKind } from './surroundings.js';

/** What each kind of text is called. */
const kinds = {
  stage: { en: 'stage', 'zh-CN': '环节' },
  reason: { en: 'reason', 'zh-CN': '理由' },
  letter: { en: 'letter', 'zh-CN': '函件' },
  role: { en: 'role', 'zh-CN': '角色' },
  clock: { en: 'clock', 'zh-CN': '时限' },
  event: { en: 'event', 'zh-CN': '事件' },
  condition: { en: 'condition', 'zh-CN': '条件' },
} satisfies Record<TextKind, Words>;

/** What people read and cannot read in one of their languages: stages, reasons, letters, roles, clocks, events, conditions. */
export function findUnreadableTexts(handling: State, { texts, policies }: Surroundings): Problem[] {
  const named = Object.entries(texts).flatMap(([kind, words]) =>
    Object.entries(words).flatMap(([name, one]) => inBothLanguages(one, kind as TextKind, name, `${kind}s`)),
  );
  const clocks = [...policies.values()].flatMap((policy) =>
    Object.entries(policy.clocks).flatMap(([name, clock]) =>
      inBothLanguages((clock as { readonly title?: unknown } | null)?.title, 'clock', name, `policy ${policy.name}`),
    ),
  );
  const stages = handling.children.flatMap((stage) =>
    inBothLanguages(stage.title, 'stage', stage.name, stage.key).map((one) => ({ ...one, path: stage.path })),
  );
  return [...stages, ...named, ...clocks];
}

function inBothLanguages(words: unknown, kind: TextKind, name: string, where: string): Problem[] {
  const said = (typeof words === 'object' && words !== null ? words : {}) as Readonly<Record<string, unknown>>;
  const missing = locales.filter((locale) => !isSaidIn(locale, said[locale]));
  if (missing.length > 0)
    return missing.map((locale) => problem('both-languages', { where }, { kind: kinds[kind], name, locale }));
  return placesOf(said['en']) === placesOf(said['zh-CN'])
    ? []
    : [problem('places', { where }, { kind: kinds[kind], name })];
}

function isSaidIn(locale: string, text: unknown): boolean {
  if (typeof text !== 'string' || text.trim() === '') return false;
  return /\p{Script=Han}/u.test(text) === (locale === 'zh-CN');
}

function placesOf(text: unknown): string {
  return [...new Set(String(text).match(/\{\w+\}/g))].sort().join(' ');
}
