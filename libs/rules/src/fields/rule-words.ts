import { approvers } from '#clocks/policy.js';
import { budgetWords, parseBudget } from '#clocks/budget.js';
import { parseLadderPoint } from '#clocks/ladder.js';
import { severityWords } from '#notifications/write-alert.js';
import { triggers } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import { roleWords } from '#workflows/complaint/complaint.roles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

type Option = { readonly value: string; readonly words: Words };

/** Whom a ladder can alert. */
const recipients: Readonly<Record<string, Words>> = {
  owner: { en: 'the owner', 'zh-CN': '责任人' },
  lead: { en: 'the lead', 'zh-CN': '主管' },
  manager: { en: 'the manager', 'zh-CN': '经理' },
  director: { en: 'the director', 'zh-CN': '总监' },
  departmentHead: { en: 'the head of the department', 'zh-CN': '协办部门负责人' },
  nobody: { en: 'nobody', 'zh-CN': '无人' },
};

const triggerWords: Readonly<Record<(typeof triggers)[number], Words>> = {
  amount: { en: 'a large amount', 'zh-CN': '涉及大额' },
  safety: { en: 'danger to somebody', 'zh-CN': '涉及安全' },
  media: { en: 'the media', 'zh-CN': '媒体介入' },
  lawyer: { en: 'a lawyer', 'zh-CN': '律师介入' },
  regulator: { en: 'a regulator', 'zh-CN': '监管介入' },
  vulnerable: { en: 'a vulnerable customer', 'zh-CN': '特殊需要客户' },
};

export const recipientOptions = optionsOf(recipients);
export const severityOptions = optionsOf(severityWords, severities);
export const triggerOptions = optionsOf(triggerWords, triggers);
export const approverOptions = optionsOf(roleWords, approvers);

/** A budget as people read it; a text that is none as it stands. */
export function budgetSaid(text: string): Words {
  const budget = parseBudget(text);
  return budget ? budgetWords(budget) : { en: text, 'zh-CN': text };
}

/** Whom an alert goes to: `owner, lead` gives "the owner and the lead". */
export function recipientsSaid(names: readonly string[]): Words {
  const said = names.map((name) => recipients[name] ?? groupSaid(name));
  return listed(said);
}

/** When a rung is reached. */
export function pointSaid(at: string): Words {
  const point = parseLadderPoint(at);
  if (!point) return { en: at, 'zh-CN': at };
  switch (point.kind) {
    case 'warn':
      return fill({ en: 'after {share} % of the time', 'zh-CN': '用时达 {share}% 时' }, { share: point.share });
    case 'before':
      return fill(
        { en: '{budget} before it is due', 'zh-CN': '到期前 {budget}' },
        { budget: budgetWords(point.budget) },
      );
    case 'breach':
      return { en: 'once it is overdue', 'zh-CN': '超时当即' };
    case 'after':
      return fill({ en: '{budget} after that', 'zh-CN': '超时 {budget}后' }, { budget: budgetWords(point.budget) });
  }
}

/** Several, as a sentence lists them. */
export function listed(all: readonly Words[]): Words {
  return {
    en: new Intl.ListFormat('en').format(all.map(({ en }) => en)),
    'zh-CN': all.map((one) => one['zh-CN']).join('、'),
  };
}

export function chosenSaid(values: readonly string[], options: readonly Option[]): Words {
  if (values.length === 0) return { en: 'none', 'zh-CN': '无' };
  return listed(
    values.map((value) => options.find((one) => one.value === value)?.words ?? { en: value, 'zh-CN': value }),
  );
}

function groupSaid(name: string): Words {
  return fill({ en: 'the group {name}', 'zh-CN': '{name} 组' }, { name: name.replace(/^group:/, '') });
}

function optionsOf(words: Readonly<Record<string, Words>>, order: readonly string[] = Object.keys(words)): Option[] {
  return order.flatMap((value) => (words[value] ? [{ value, words: words[value] }] : []));
}
