import { Injectable } from '@nestjs/common';
import type { LessonFilter, LessonScope, ListedLesson } from '#casework/lesson-list.js';
import { LessonList } from '#casework/lesson-list.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDoTo, scopesOf } from '#people/permissions.js';
import { termsOf } from '#search/search-terms.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { instantAndId, readCursor, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { FindVisible } from '../search/visible-hits.js';
import type { FindLessonsDto } from './lesson.dto.js';

export interface FoundLessons {
  readonly items: readonly ListedLesson[];
  readonly next?: string;
}

/** The lessons of complaints that a person may read, the latest first; by their text where something is typed. */
@Injectable()
export class FindLessons {
  constructor(
    private readonly lessons: LessonList,
    private readonly complaints: ReadableComplaints,
    private readonly visible: FindVisible,
  ) {}

  async find({ typed, teamId, cursor, limit = usualLimit, ...asked }: FindLessonsDto, member: ActingMember) {
    const filter: LessonFilter = { ...asked, scope: this.scopeFor(member, teamId) };
    if (typed !== undefined && typed.trim() !== '') return this.saying(typed, filter, member, limit, cursor);
    const { items, next } = await this.lessons.page(
      filter,
      limit,
      cursor === undefined ? undefined : instantAndId(cursor),
    );
    return { items: readable(items, member), ...(next && { next: writtenCursor(next.at, next.id) }) };
  }

  /** The index finds the texts, and the lessons that they stand in are looked at as they are now. */
  private async saying(
    typed: string,
    filter: LessonFilter,
    member: ActingMember,
    limit: number,
    cursor: string | undefined,
  ): Promise<FoundLessons> {
    const place = cursor === undefined ? undefined : Number(readCursor(cursor, /^\[(\d{1,15})\]$/)[0]);
    const wanted = { terms: termsOf(typed), kind: 'lesson' as const, ...(place !== undefined && { before: place }) };
    const { hits, before } = await this.visible.find(member, wanted, limit);
    const ids = [...new Set(hits.map(({ subjectId }) => subjectId))];
    const found = new Map((await this.lessons.among(ids, filter)).map((one) => [one.complaintId, one]));
    const items = readable(
      ids.flatMap((id) => found.get(id) ?? []),
      member,
    );
    return { items, ...(before !== undefined && { next: writtenCursor(before) }) };
  }

  /** @throws ForbiddenException for a team that is not theirs */
  private scopeFor(member: ActingMember, teamId: string | undefined): LessonScope {
    const teamIds = this.complaints.teamsOf(member, 'complaints.read', teamId);
    const isOfDepartment = scopesOf(member, 'complaints.read').includes('department') && teamId === undefined;
    return { teamIds, departments: isOfDepartment ? (member.departments ?? []) : [] };
  }
}

/** The complaint's own rule has the last word. */
function readable(items: readonly ListedLesson[], member: ActingMember): ListedLesson[] {
  return items.filter(({ audience }) => mayDoTo(member, 'complaints.read', audience));
}
