import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { Position } from '#clocks/definition-mistakes.js';
import type { Path } from '../definition-tree.js';

/** What each rule says when it is broken. */
export const ruleWords = {
  'plain-data': {
    en: '{found} is not plain data; a workflow survives being written as JSON',
    'zh-CN': '{found} 不是纯数据；流程必须能以 JSON 原样保存',
  },
  'no-own-time': {
    en: '"{word}" would move a complaint by itself; only events move it, and time comes from clocks alone',
    'zh-CN': '“{word}”会使投诉自行流转；投诉只能由事件推动，时间只来自时限',
  },
  'known-key': { en: '"{word}" has no meaning here', 'zh-CN': '“{word}”在此处没有意义' },
  stages: {
    en: 'a life needs the region "handling" with the stage "closed"',
    'zh-CN': '流程须有区域“handling”，其中须有环节“closed”',
  },
  initial: {
    en: 'it does not say in which of its states it begins: "{word}"',
    'zh-CN': '未正确指明起始状态：“{word}”',
  },
  target: { en: 'there is no state "{target}"', 'zh-CN': '没有状态“{target}”' },
  'own-region': {
    en: '"{event}" leads to {target}, which is in another region',
    'zh-CN': '“{event}”通向另一区域的 {target}',
  },
  'empty-way': {
    en: '"{event}" has neither a target nor an action, which counts as a refusal',
    'zh-CN': '“{event}”既无去向也无动作，等同于拒绝',
  },
  shadowed: {
    en: 'this way of "{event}" is never taken: one before it is always free',
    'zh-CN': '“{event}”的这条路径永远走不到：之前的一条总是畅通',
  },
  reachable: { en: 'no event ever leads here', 'zh-CN': '没有任何事件能到达此状态' },
  closable: { en: 'from here it can never be closed', 'zh-CN': '从此状态无法走到结案' },
  owned: { en: 'nobody answers for it here: "{owner}" is no role', 'zh-CN': '此状态无人负责：“{owner}”不是角色' },
  clocked: { en: 'no clock runs here, so it could be forgotten', 'zh-CN': '此状态没有时限在走，投诉可能被遗忘' },
  tag: {
    en: '"{tag}" is no tag; a tag is clock:<name> or hold:<name>, once for each clock',
    'zh-CN': '“{tag}”不是有效标记；标记写作 clock:<名称> 或 hold:<名称>，每个时限只写一次',
  },
  heard: {
    en: 'the clock "{clock}" runs here, but nobody hears its "{event}"',
    'zh-CN': '时限“{clock}”在此计时，但无人响应其“{event}”',
  },
  'event-class': {
    en: 'the event "{event}" has no class that judges it',
    'zh-CN': '事件“{event}”没有对应的校验类',
  },
  'event-heard': { en: 'the event "{event}" is heard nowhere', 'zh-CN': '事件“{event}”没有任何状态响应' },
  guard: { en: 'the guard says nothing known: {word}', 'zh-CN': '条件中有未知的词：{word}' },
  'guard-argument': {
    en: '"{word}" has a wrong argument; possible are: {possible}',
    'zh-CN': '“{word}”的参数不正确；可用：{possible}',
  },
  'guard-event': { en: '"{word}" cannot be asked of "{event}"', 'zh-CN': '“{word}”不能用于事件“{event}”' },
  action: { en: 'there is no action "{action}"', 'zh-CN': '没有动作“{action}”' },
  'action-argument': {
    en: 'the action "{action}" has a wrong "{parameter}": {value}',
    'zh-CN': '动作“{action}”的“{parameter}”不正确：{value}',
  },
  'action-event': {
    en: 'the action "{action}" cannot be done for "{event}"',
    'zh-CN': '动作“{action}”不能用于事件“{event}”',
  },
  'effect-handler': {
    en: 'nobody carries out the effect "{effect}" of the action "{action}"',
    'zh-CN': '动作“{action}”的副作用“{effect}”无人执行',
  },
  budget: {
    en: 'policy {policy} has no budget of the clock "{clock}" for severity {severity}',
    'zh-CN': '时限政策 {policy} 未规定时限“{clock}”在严重程度 {severity} 下的期限',
  },
  ladder: {
    en: 'the ladder of "{clock}" ({limit}) in policy {policy} ends without a person',
    'zh-CN': '时限政策 {policy} 中“{clock}”（{limit}）的升级阶梯最终没有落到具体人员',
  },
  'both-languages': {
    en: 'the {kind} "{name}" has no words in {locale}',
    'zh-CN': '{kind}“{name}”缺少 {locale} 文字',
  },
  places: {
    en: 'the {kind} "{name}" has other places in Chinese than in English',
    'zh-CN': '{kind}“{name}”的中英文占位符不一致',
  },
  loads: { en: '{reason}', 'zh-CN': '{reason}' },
  'version-taken': {
    en: '{name} was published with another content under the same version: a change needs a new version',
    'zh-CN': '{name} 以同一版本号发布过不同内容：修改须使用新版本号',
  },
} as const satisfies Record<string, Words>;

export type Rule = keyof typeof ruleWords;

/** One thing wrong with a workflow: which rule it breaks, where, and what that means in both languages. */
export interface Problem {
  readonly rule: Rule;
  /** A state such as `handling.investigation.gathering`, a policy, or a table of words. */
  readonly where: string;
  /** From the definition's root, when the problem stands in the definition itself. */
  readonly path?: Path;
  /** Where it is written, when that is known. */
  readonly at?: Position;
  readonly words: Words;
}

/** A problem with the values that its rule's words have places for; a value may differ by language. */
export function problem(
  rule: Rule,
  { where, path }: { readonly where: string; readonly path?: Path },
  values: Readonly<Record<string, string | number | Words>> = {},
): Problem {
  const said = (locale: Locale): string => {
    const spoken = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[locale] : value,
    ]);
    return fill(ruleWords[rule], Object.fromEntries(spoken) as Record<string, string | number>)[locale];
  };
  return { rule, where, ...(path && { path }), words: { en: said('en'), 'zh-CN': said('zh-CN') } };
}
