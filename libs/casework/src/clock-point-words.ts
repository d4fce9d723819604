import { budgetWords } from '#clocks/budget.js';
import { parseLadderPoint } from '#clocks/ladder.js';
import type { Limit } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

const pointWords = {
  warn: { en: 'Time runs short: {clock} ({share} % used)', 'zh-CN': '时限预警：{clock}（已用 {share}%）' },
  before: { en: 'Time runs short: {clock} ({budget} left)', 'zh-CN': '时限预警：{clock}（剩余 {budget}）' },
  breach: { en: 'Deadline passed: {clock}', 'zh-CN': '超过时限：{clock}' },
  after: { en: 'Still overdue: {clock} (by {budget})', 'zh-CN': '持续超时：{clock}（已超 {budget}）' },
} as const satisfies Record<string, Words>;

const statutory: Words = { en: '{clock}, limit set by law', 'zh-CN': '{clock}（法定时限）' };

/** What it means that a clock reaches a point of its ladder, in one line. @param title what the clock is called */
export function clockPointWords(point: string, title: Words, limit: Limit): Words {
  const named = limit === 'statutory' ? fill(statutory, { clock: title }) : title;
  const parsed = parseLadderPoint(point);
  if (!parsed || parsed.kind === 'breach') return fill(pointWords.breach, { clock: named });
  if (parsed.kind === 'warn') return fill(pointWords.warn, { clock: named, share: parsed.share });
  return fill(pointWords[parsed.kind], { clock: named, budget: budgetWords(parsed.budget) });
}
