import { Injectable } from '@nestjs/common';
import { ComplaintList } from '#casework/complaint-list.js';
import type { ListedComplaint } from '#casework/complaint-list.js';
import type { Counted } from '#figures/count-figures.js';
import type { Figure } from '#figures/figure.js';
import { dimensionWords, groupTitle } from '#figures/group-words.js';
import type { Behind } from '#figures/list-behind.js';
import type { Cell, Table } from '#figures/table.js';
import { hoursOf, tableOfFigures } from '#figures/table-of-figures.js';
import { StaffAdministration } from '#people/staff-administration.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

/** Lines that are read together. */
const together = 200;

const words = {
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
    return tableOfFigures(counted, { locale, zone, teams: await this.teamNames() });
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
