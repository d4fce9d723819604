import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { LessonFilter, ListedLesson } from '#casework/lesson-list.js';
import { LessonList } from '#casework/lesson-list.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { CustomerNotFound } from '#customers/customers.errors.js';
import type { Counted } from '#figures/count-figures.js';
import { Figures } from '#figures/figures.js';
import type { Frame } from '#figures/frame.js';
import type { FeedbackContent, OpenAction, Quote } from '#lessons/feedback-packs.js';
import { withoutNames } from '#lessons/without-names.js';
import { StaffDirectory } from '#people/staff-directory.js';

const atOnce = 200;

/** A pack with more is not read; how many there are stands in it. */
const mostQuotes = 10;
const mostActions = 50;

const house = { teamIds: 'all' as const, departments: [] };

/** What is gathered of one department on the way. */
interface Gathered {
  lessons: number;
  readonly causes: Map<string, number>;
  readonly quotable: ListedLesson[];
  readonly actions: { readonly complaintId: string; readonly action: OpenAction }[];
  openActions: number;
}

/** Reads what complaints of a month tell each department about which it was asked. */
@Injectable()
export class GatherFeedback {
  constructor(
    private readonly lessons: LessonList,
    private readonly figures: Figures,
    private readonly casework: Casework,
    private readonly customers: CustomerFiles,
    private readonly directory: StaffDirectory,
  ) {}

  /** By department; one to which there is nothing to say has none. The numbers are those of the figures of this period. */
  async gather(frame: Frame): Promise<ReadonlyMap<string, FeedbackContent>> {
    const counted = await this.figures.count({}, frame);
    const gathered = new Map<string, Gathered>();
    const of = (department: string): Gathered => {
      const one = gathered.get(department) ?? noneYet();
      gathered.set(department, one);
      return one;
    };
    for (const figure of ['requestsAnswered', 'requestsOpen']) for (const { key } of groupsOf(counted, figure)) of(key);
    for await (const lesson of this.all({ from: frame.from, until: frame.to }))
      for (const department of lesson.departments) takeLesson(of(department), lesson);
    for await (const lesson of this.all({ state: 'changing' }))
      for (const department of lesson.departments) takeActions(of(department), lesson);
    const staff = await this.directory.allNames();
    const contents = new Map<string, FeedbackContent>();
    for (const [department, one] of gathered)
      contents.set(department, await this.contentOf(department, one, counted, staff));
    return contents;
  }

  private async contentOf(
    department: string,
    { lessons, causes, quotable, actions, openActions }: Gathered,
    counted: readonly Counted[],
    staff: readonly string[],
  ): Promise<FeedbackContent> {
    const count = (figure: string): number =>
      groupsOf(counted, figure).find(({ key }) => key === department)?.count ?? 0;
    return {
      counts: {
        answered: count('requestsAnswered'),
        answeredInTime: count('requestsInTime'),
        open: count('requestsOpen'),
        overdue: count('requestsOverdue'),
        lessons,
      },
      causes: [...causes]
        .map(([cause, found]) => ({ cause, count: found }))
        .toSorted((one, other) => other.count - one.count || (one.cause < other.cause ? -1 : 1)),
      quotes: await Promise.all(quotable.map((lesson) => this.quoteOf(lesson, staff))),
      actions: await Promise.all(
        actions
          .toSorted(({ action: one }, { action: other }) => soonerFirst(one, other))
          .slice(0, mostActions)
          .map(async ({ complaintId, action }) => ({
            ...action,
            action: withoutNames(action.action, [...staff, ...(await this.namesOfCustomer(complaintId))]),
          })),
      ),
      openActions,
    };
  }

  private async quoteOf({ complaintId, lesson }: ListedLesson, staff: readonly string[]): Promise<Quote> {
    const names = [...staff, ...(await this.namesOfCustomer(complaintId))];
    return { cause: lesson.mainCause ?? '', text: withoutNames(lesson.text, names) };
  }

  private async namesOfCustomer(complaintId: string): Promise<string[]> {
    const { customerId } = await this.casework.get(complaintId);
    try {
      const { name } = await this.customers.get(customerId);
      return name === undefined ? [] : [name];
    } catch (error) {
      // The complaint of somebody who has no file any more names nobody.
      if (error instanceof CustomerNotFound) return [];
      throw error;
    }
  }

  private async *all(filter: Omit<LessonFilter, 'scope'>): AsyncIterable<ListedLesson> {
    let page = await this.lessons.page({ ...filter, scope: house }, atOnce);
    for (;;) {
      yield* page.items;
      if (!page.next) return;
      page = await this.lessons.page({ ...filter, scope: house }, atOnce, page.next);
    }
  }
}

function soonerFirst(one: OpenAction, other: OpenAction): number {
  return (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || (one.ref < other.ref ? -1 : 1);
}

function noneYet(): Gathered {
  return { lessons: 0, causes: new Map(), quotable: [], actions: [], openActions: 0 };
}

function groupsOf(counted: readonly Counted[], id: string): readonly { key: string; count: number }[] {
  return counted.find(({ figure }) => figure.id === id)?.groups.department ?? [];
}

function takeLesson(gathered: Gathered, listed: ListedLesson): void {
  const { mainCause, confirmed } = listed.lesson;
  gathered.lessons += 1;
  if (mainCause !== undefined) gathered.causes.set(mainCause, (gathered.causes.get(mainCause) ?? 0) + 1);
  if (confirmed && !isAboutPerson(listed) && gathered.quotable.length < mostQuotes) gathered.quotable.push(listed);
}

function takeActions(gathered: Gathered, listed: ListedLesson): void {
  for (const { state, action, ownerId, dueAt } of listed.actions) {
    if (state !== 'open') continue;
    gathered.openActions += 1;
    if (isAboutPerson(listed)) continue;
    gathered.actions.push({
      complaintId: listed.complaintId,
      action: { ref: listed.ref, action, ownerId, ...(dueAt !== undefined && { dueAt }) },
    });
  }
}

/** What is said of a complaint about one of the staff would say whom it means, name or not. */
function isAboutPerson({ audience }: ListedLesson): boolean {
  return audience.complainedAbout.length > 0;
}
