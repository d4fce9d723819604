import { Injectable } from '@nestjs/common';
import type { ListedComplaint } from '#casework/complaint-list.js';
import { ComplaintList } from '#casework/complaint-list.js';
import type { Overdue, OverdueLine } from '#notifications/write-digest.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import { Hearing } from './hearing.js';

/** As many are written into one mail; how many more there are is said. */
const mostLines = 500;

const page = 100;

/** The complaints past their deadline, for whoever leads or manages the team that has them and may open them. */
@Injectable()
export class OverdueOfTeams {
  constructor(
    private readonly lists: ComplaintList,
    private readonly directory: StaffDirectory,
    private readonly hearing: Hearing,
    private readonly time: TimeSource,
  ) {}

  /** By the id of the lead or manager; those for whom there is any, the longest overdue first. */
  async ofEverybody(): Promise<ReadonlyMap<string, Overdue>> {
    const now = this.time.now();
    const found = new Map<string, Overdue>();
    for (const { id, leadId, managerId } of await this.directory.allTeams()) {
      const answerable = [...new Set([leadId, managerId])].filter((one) => one !== undefined);
      if (answerable.length === 0) continue;
      for (const [staffId, ofTeam] of await this.ofTeam(id, answerable, now))
        found.set(staffId, together(found.get(staffId), ofTeam));
    }
    return found;
  }

  private async ofTeam(teamId: string, staff: readonly string[], now: number): Promise<ReadonlyMap<string, Overdue>> {
    const found = new Map<string, Overdue>();
    let after: Parameters<ComplaintList['page']>[2];
    do {
      const { items, next } = await this.lists.page({ teamIds: [teamId], dueBefore: now + 1 }, page, after);
      const ids = items.map(({ id }) => id);
      for (const staffId of items.length > 0 ? staff : []) {
        const mayHear = await this.hearing.judge(staffId, ids);
        const heard = items.filter(({ id }) => mayHear(id));
        if (heard.length === 0) continue;
        const isFull = (found.get(staffId)?.lines.length ?? 0) >= mostLines;
        const lines = isFull ? [] : await Promise.all(heard.map((item) => this.lineOf(item)));
        found.set(staffId, together(found.get(staffId), { lines, count: heard.length }));
      }
      after = next;
    } while (after);
    return found;
  }

  private async lineOf({ ref, subject, next, ownerId }: ListedComplaint): Promise<OverdueLine> {
    const owner = ownerId === undefined ? undefined : ((await this.directory.find(ownerId))?.name ?? ownerId);
    return {
      ref,
      subject,
      what: next ? clockWords[next.name] : { en: 'a deadline', 'zh-CN': '时限' },
      dueAt: next?.deadline ?? 0,
      ...(owner !== undefined && { owner }),
    };
  }
}

function together(one: Overdue | undefined, other: Overdue): Overdue {
  if (!one) return other;
  const lines = [...one.lines, ...other.lines].sort((a, b) => a.dueAt - b.dueAt).slice(0, mostLines);
  return { lines, count: one.count + other.count };
}
