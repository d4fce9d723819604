import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { audienceOf } from '../complaint-audience.js';
import { lessonStateOf } from '../lesson-fields.js';
import type {
  ActionFilter,
  Arrival,
  CauseCount,
  LessonFilter,
  LessonPage,
  LessonPosition,
  ListedLesson,
} from '../lesson-list.js';
import { LessonList } from '../lesson-list.js';
import { ComplaintDocument } from './complaint.schema.js';

/** What a lesson shows; a complaint's history and outbox stay where they are. */
const shown = {
  ref: 1,
  subject: 1,
  stage: 1,
  severity: 1,
  customerId: 1,
  createdAt: 1,
  lessonAt: 1,
  lessonState: 1,
  checkDueAt: 1,
  actionDueAt: 1,
  clocks: 1,
  'snapshot.value': 1,
  'snapshot.context': 1,
} as const;

type Filter = QueryFilter<ComplaintDocument>;

@Injectable()
export class MongoLessonList extends LessonList {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async page(filter: LessonFilter, limit: number, after?: LessonPosition): Promise<LessonPage> {
    const found = await this.complaints
      .find(
        together(conditionsOf(filter), {
          ...(after && { lessonAt: { $lte: after.at } }),
          ...(after && { $or: [{ lessonAt: { $lt: after.at } }, { _id: { $gt: after.id } }] }),
        }),
        shown,
      )
      .sort({ lessonAt: -1, _id: 1 })
      .limit(limit + 1)
      .lean<ComplaintDocument[]>();
    return this.pageOf(found, limit, ({ lessonAt }) => lessonAt);
  }

  override async among(complaintIds: readonly string[], filter: LessonFilter): Promise<ListedLesson[]> {
    const found = await this.complaints
      .find(together({ _id: { $in: [...complaintIds] } }, conditionsOf(filter)), shown)
      .lean<ComplaintDocument[]>();
    return this.opened(found);
  }

  override async due(filter: ActionFilter, limit: number, after?: LessonPosition): Promise<LessonPage> {
    const due = dueField(filter);
    const found = await this.complaints
      .find(
        together(dueConditionsOf(filter), {
          ...(after && { [due]: { $gte: after.at } }),
          ...(after && { $or: [{ [due]: { $gt: after.at } }, { _id: { $gt: after.id } }] }),
        }),
        shown,
      )
      .sort({ [due]: 1, _id: 1 })
      .limit(limit + 1)
      .lean<ComplaintDocument[]>();
    return this.pageOf(found, limit, (one) => one[due]);
  }

  override async countDue(filter: ActionFilter): Promise<number> {
    return this.complaints.countDocuments(dueConditionsOf(filter));
  }

  override async causes(teamIds: readonly string[] | 'all', from: number, until: number): Promise<CauseCount[]> {
    const found = await this.complaints.aggregate<{ _id: string; count: number }>([
      { $match: { lessonAt: { $gte: from, $lt: until }, ...within(teamIds) } },
      { $group: { _id: '$lessonCause', count: { $sum: 1 } } },
    ]);
    return found.map(({ _id, count }) => ({ cause: _id, count })).toSorted(byCount);
  }

  override async arrivals(cause: string, from: number, limit: number): Promise<Arrival[]> {
    const found = await this.complaints
      .find({ lessonCause: cause, createdAt: { $gte: from } }, { teamId: 1, createdAt: 1 })
      .sort({ createdAt: -1, _id: 1 })
      .limit(limit)
      .lean<ComplaintDocument[]>();
    return found.map(({ _id, teamId, createdAt }) => ({ complaintId: _id, teamId, at: createdAt }));
  }

  override async countArrivals(
    cause: string,
    teamIds: readonly string[] | 'all',
    from: number,
    until: number,
  ): Promise<number> {
    return this.complaints.countDocuments({
      lessonCause: cause,
      createdAt: { $gte: from, $lt: until },
      ...within(teamIds),
    });
  }

  private async pageOf(
    found: readonly ComplaintDocument[],
    limit: number,
    at: (one: ComplaintDocument) => number | undefined,
  ): Promise<LessonPage> {
    const last = found[limit - 1];
    const items = await this.opened(found.slice(0, limit));
    return found.length > limit && last ? { items, next: { at: at(last) ?? 0, id: last._id } } : { items };
  }

  private async opened(found: readonly ComplaintDocument[]): Promise<ListedLesson[]> {
    return (await this.vault.open(found)).map(lessonOf);
  }
}

function together(...all: readonly Filter[]): Filter {
  return { $and: all.filter((one) => Object.keys(one).length > 0) };
}

function conditionsOf({ scope, cause, product, department, state, from, until }: LessonFilter): Filter {
  return together(
    { lessonAt: { $gte: from ?? 0, ...(until !== undefined && { $lt: until }) } },
    {
      // The codes below it begin with it and a dot, and the slash is the character after the dot.
      ...(cause !== undefined && { lessonCause: { $gte: cause, $lt: `${cause}/` } }),
      ...(product !== undefined && { lessonProduct: product }),
      ...(department !== undefined && { lessonDepartments: department }),
      ...(state && { lessonState: state }),
    },
    scopeOf(scope),
  );
}

function scopeOf({ teamIds, departments }: LessonFilter['scope']): Filter {
  if (teamIds === 'all') return {};
  if (departments.length === 0) return { teamId: { $in: [...teamIds] } };
  if (teamIds.length === 0) return { lessonDepartments: { $in: [...departments] } };
  return { $or: [{ teamId: { $in: [...teamIds] } }, { lessonDepartments: { $in: [...departments] } }] };
}

function dueField({ what }: ActionFilter): 'actionDueAt' | 'checkDueAt' {
  return what === 'action' ? 'actionDueAt' : 'checkDueAt';
}

function dueConditionsOf(filter: ActionFilter): Filter {
  const { ownerId, teamIds, dueBefore } = filter;
  return {
    [dueField(filter)]: { $gt: 0, ...(dueBefore !== undefined && { $lt: dueBefore }) },
    ...(ownerId !== undefined && { actionOwners: ownerId }),
    ...(teamIds && { teamId: { $in: [...teamIds] } }),
  };
}

function within(teamIds: readonly string[] | 'all'): Filter {
  return teamIds === 'all' ? {} : { teamId: { $in: [...teamIds] } };
}

/** The most frequent first; of equally frequent ones by their code, so that nothing jumps. */
function byCount(one: CauseCount, other: CauseCount): number {
  return other.count - one.count || (one.cause < other.cause ? -1 : 1);
}

function lessonOf(document: ComplaintDocument): ListedLesson {
  const { _id, ref, subject, stage, severity, createdAt, lessonAt, clocks, snapshot, checkDueAt } = document;
  const { context } = snapshot as { context: ComplaintContext };
  const { lesson, teamId, category, product, outcome, closedAt, actions = [], requests } = context;
  const watch = clocks.find(({ name, state }) => name === 'effectivenessCheck' && state !== 'ended');
  const dueOf = (id: string): number | undefined =>
    clocks.find((one) => one.name === 'correctiveAction' && one.subject === id && one.state !== 'ended')?.deadline;
  return {
    complaintId: _id,
    ref,
    ...(subject !== erasedText && { subject }),
    stage: stage as ListedLesson['stage'],
    severity: severity as ListedLesson['severity'],
    teamId,
    ...(category !== undefined && { category }),
    ...(product !== undefined && { product }),
    ...(outcome && { outcome }),
    departments: [...new Set(requests.map(({ department }) => department))],
    createdAt,
    ...(closedAt !== undefined && { closedAt }),
    at: lessonAt ?? createdAt,
    state: document.lessonState ?? lessonStateOf({ snapshot }),
    // Of an action whose complaint was reopened the lesson itself is being written anew.
    lesson: lesson ?? { kind: 'none', recordedBy: '', otherCauses: [], text: '', changes: 0, confirmed: false },
    actions: actions.map((action) => {
      const dueAt = dueOf(action.id);
      return { ...action, ...(dueAt !== undefined && { dueAt }) };
    }),
    ...(watch && { watchedSince: watch.startedAt }),
    ...(checkDueAt !== undefined && { checkDueAt }),
    audience: audienceOf(context),
  };
}
