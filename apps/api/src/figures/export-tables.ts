import { Injectable } from '@nestjs/common';
import { ComplaintList } from '#casework/complaint-list.js';
import type { ListedComplaint } from '#casework/complaint-list.js';
import type { Counted } from '#figures/count-figures.js';
import type { Figure } from '#figures/figure.js';
import { shares } from '#figures/figure-book.js';
import { dimensionWords, groupTitle } from '#figures/group-words.js';
import type { Behind } from '#figures/list-behind.js';
import type { Cell, Table } from '#figures/table.js';
import { StaffAdministration } from '#people/staff-administration.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

/** Lines that are read together. */
const together = 200;

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
  ref: { en: 'Reference', 'zh-CN': '编号' },
  subject: { en: 'Subject', 'zh-CN': '主题' },
  at: { en: 'When', 'zh-CN': '时间' },
  took: { en: 'Took (hours)', 'zh-CN': '用时（小时）' },
  owner: { en: 'Owner', 'zh-CN': '责任人' },
  next: { en: 'Next duty', 'zh-CN': '下一事项' },
  due: { en: 'Due', 'zh-CN': '期限' },
} as const satisfies Readonly<Record<string, Words>>;

/** Figures, and the lists behind them, as tables to be saved. Addresses and numbers of customers are in none of them. */
@Injectable()
export class ExportTables {
  constructor(
    private readonly lists: ComplaintList,
    private readonly people: StaffAdministration,
  ) {}

  /** Every figure with all its groups, and the shares. */
  async ofFigures(counted: readonly Counted[], locale: Locale, zone: string): Promise<Table> {
    const teams = await this.teamNames();
    const counts = new Map(counted.map(({ figure, count }) => [figure.id, count]));
    const rows: Cell[][] = counted.flatMap(({ figure, count, median, groups }) => [
      [figure.title[locale], words.total[locale], undefined, count, undefined, hoursOf(median), figure.counts[locale]],
      ...figure.by.flatMap((by) =>
        (groups[by] ?? []).map((group) => [
          figure.title[locale],
          dimensionWords[by][locale],
          groupTitle(by, group.key, teams)[locale],
          group.count,
          { share: group.count / count },
          hoursOf(group.median),
        ]),
      ),
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

  /** What a figure counts, a line each, read as it is written. */
  async ofList(figure: Figure, found: readonly Behind[], locale: Locale, zone: string): Promise<Table> {
    const [teams, staff] = await Promise.all([this.teamNames(), this.people.all()]);
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const heads = [
      ...(['ref', 'subject', 'at', 'took'] as const).map((one) => words[one][locale]),
      ...(['stage', 'severity', 'team', 'channel', 'category'] as const).map((by) => dimensionWords[by][locale]),
      ...(['owner', 'next', 'due'] as const).map((one) => words[one][locale]),
    ];
    const titled = (by: 'stage' | 'severity' | 'team' | 'channel' | 'category', key: string | undefined): Cell =>
      key === undefined ? undefined : groupTitle(by, key, teams)[locale];
    const rowOf = ({ at, took }: Behind, line: ListedComplaint): Cell[] => [
      line.ref,
      line.subject,
      { instant: at },
      hoursOf(took),
      titled('stage', line.stage),
      titled('severity', line.severity),
      titled('team', line.teamId),
      titled('channel', line.channel),
      titled('category', line.category),
      line.ownerId === undefined ? undefined : (names.get(line.ownerId) ?? line.ownerId),
      line.next && clockWords[line.next.name][locale],
      line.next && { instant: line.next.deadline },
    ];
    return { title: figure.title[locale], heads, rows: this.rowsOf(found, rowOf), zone };
  }

  private async *rowsOf(
    found: readonly Behind[],
    rowOf: (behind: Behind, line: ListedComplaint) => Cell[],
  ): AsyncGenerator<Cell[]> {
    for (let from = 0; from < found.length; from += together) {
      const some = found.slice(from, from + together);
      const lines = await this.lists.these([...new Set(some.map(({ complaintId }) => complaintId))]);
      const byId = new Map(lines.map((line) => [line.id, line]));
      for (const one of some) {
        const line = byId.get(one.complaintId);
        if (line) yield rowOf(one, line);
      }
    }
  }

  private async teamNames(): Promise<ReadonlyMap<string, Words>> {
    return new Map((await this.people.allTeams()).map(({ id, name }) => [id, name]));
  }
}

function hoursOf(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round((milliseconds / hour) * 10) / 10;
}
