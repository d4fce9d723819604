import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const partMark = 'part-';

/** Parts have names of their own, so that no part is taken for a letter. */
export function partName(part: string): string {
  return `${partMark}${part}`;
}

export function isPartName(name: string): boolean {
  return name.startsWith(partMark);
}

/** As its folder is called. */
export function plainName(name: string): string {
  return isPartName(name) ? name.slice(partMark.length) : name;
}

export function isLetterName(name: string): name is LetterName {
  return letterNames.some((letter) => letter === name);
}

const parts: Readonly<Record<string, Words>> = {
  'part-greeting': { en: 'Greeting', 'zh-CN': '称呼' },
  'part-closing': { en: 'Closing', 'zh-CN': '落款' },
  'part-dates': { en: 'What happens by when', 'zh-CN': '后续时间安排' },
  'part-decision': { en: 'Decision and points', 'zh-CN': '处理决定与逐项答复' },
  'part-remedies': { en: 'What we will do', 'zh-CN': '补救措施' },
  'part-further': { en: 'If you are not content', 'zh-CN': '异议与救济途径' },
  'part-page': { en: 'The customer’s page', 'zh-CN': '进展查询链接' },
};

/** What people call a letter, or a part that letters share; a part of a house's own by its name. */
export function letterTitle(name: string): Words {
  return isLetterName(name) ? letterWords[name] : (parts[name] ?? { en: name, 'zh-CN': name });
}
