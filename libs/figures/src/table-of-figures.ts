import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { Counted, Group } from './count-figures.js';
import { shares } from './figure-book.js';
import { dimensionWords, groupTitle } from './group-words.js';
import type { Cell, Table } from './table.js';

const hour = 3_600_000;

const words = {
  figures: { en: 'Figures', 'zh-CN': '统计' },
  figure: { en: 'Figure', 'zh-CN': '统计项' },
  by: { en: 'By', 'zh-CN': '维度' },
  group: { en: 'Group', 'zh-CN': '分组' },
  count: { en: 'Count', 'zh-CN': '数量' },
  share: { en: 'Share', 'zh-CN': '占比' },
  median: { en: 'Median (hours)', 'zh-CN': '中位数（小时）' },
  counts: { en: 'What it counts', 'zh-CN': '统计口径' },
  total: { en: 'Total', 'zh-CN': '合计' },
  others: { en: 'All others', 'zh-CN': '其余合计' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Every figure with its groups, and the shares, as a table to be saved.
 * @param teams names of teams and of departments, by id
 * @param mostGroups of one dimension that stand there one by one; the smaller ones stand there together
 */
export function tableOfFigures(
  counted: readonly Counted[],
  {
    locale,
    zone,
    teams,
  }: { readonly locale: Locale; readonly zone: string; readonly teams: ReadonlyMap<string, Words> },
  mostGroups = Infinity,
): Table {
  const counts = new Map(counted.map(({ figure, count }) => [figure.id, count]));
  const rows: Cell[][] = counted.flatMap(({ figure, count, median, groups }) => [
    [figure.title[locale], words.total[locale], undefined, count, undefined, hoursOf(median), figure.counts[locale]],
    ...figure.by.flatMap((by) => {
      const head = [figure.title[locale], dimensionWords[by][locale]];
      const all = groups[by] ?? [];
      const rowOf = (title: string, group: Omit<Group, 'key'>): Cell[] => [
        ...head,
        title,
        group.count,
        { share: group.count / count },
        hoursOf(group.median),
      ];
      const left = all.slice(mostGroups).reduce((sum, group) => sum + group.count, 0);
      return [
        ...all.slice(0, mostGroups).map((group) => rowOf(groupTitle(by, group.key, teams)[locale], group)),
        ...(left > 0 ? [rowOf(words.others[locale], { count: left })] : []),
      ];
    }),
  ]);
  const ofWhole: Cell[][] = shares.map(({ title, counts: sentence, part, whole }) => {
    const of = counts.get(whole) ?? 0;
    const share = of > 0 ? { share: (counts.get(part) ?? 0) / of } : undefined;
    return [title[locale], words.share[locale], undefined, counts.get(part) ?? 0, share, undefined, sentence[locale]];
  });
  const heads = ['figure', 'by', 'group', 'count', 'share', 'median', 'counts'] as const;
  return {
    title: words.figures[locale],
    heads: heads.map((one) => words[one][locale]),
    rows: [...rows, ...ofWhole],
    zone,
  };
}

/** To a tenth. */
export function hoursOf(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round((milliseconds / hour) * 10) / 10;
}
