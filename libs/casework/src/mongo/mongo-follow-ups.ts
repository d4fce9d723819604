import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ListPosition } from '../complaint-list.js';
import type { Counted, DueLine } from '../due-page.js';
import { duePage } from '../due-page.js';
import type { Contacted, DueCallBack, DueFollowUp, Rated, RatingPosition, Teams } from '../follow-ups.js';
import { FollowUps } from '../follow-ups.js';
import { ComplaintDocument } from './complaint.schema.js';
import { positionOf, stretchesAfter } from './next-due-order.js';

const shown = {
  nextDueAt: 1,
  ref: 1,
  subject: 1,
  severity: 1,
  stage: 1,
  teamId: 1,
  ownerId: 1,
  contact: 1,
  clocks: 1,
  'snapshot.context': 1,
} as const;

const said = {
  ...shown,
  worstRating: 1,
  updatedAt: 1,
  'history.event.type': 1,
  'history.event.at': 1,
  'history.event.comment': 1,
} as const;

/** From the worst to the best. */
const marks = [1, 2, 3, 4, 5];

/** Where a promised call stands in the list. */
const places = { 'snapshot.context.promises': 1 } as const;

@Injectable()
export class MongoFollowUps extends FollowUps {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async due(teams: Teams, limit: number, after?: ListPosition): Promise<Counted<DueFollowUp, ListPosition>> {
    const waiting = { stage: 'followUp', ...within(teams) };
    const found: ComplaintDocument[] = [];
    for (const stretch of stretchesAfter(after)) {
      if (found.length > limit) break;
      const filter = { ...waiting, ...stretch } as QueryFilter<ComplaintDocument>;
      found.push(...(await this.find(filter, shown, { nextDueAt: 1, _id: 1 }, limit + 1 - found.length)));
    }
    const page = await this.vault.open(found.slice(0, limit));
    const last = page.at(-1);
    return {
      items: page.map(followUpOf),
      total: await this.complaints.countDocuments(waiting),
      ...(found.length > limit && last && { next: positionOf(last) }),
    };
  }

  /** A complaint may have several, each with its date: the places of all are read, and what is written only of the page. */
  override async callBacks(teams: Teams, limit: number, after?: DueLine): Promise<Counted<DueCallBack, DueLine>> {
    const promising = await this.find({ callBackAt: { $gt: 0 }, ...within(teams) }, places);
    const page = duePage(promising.flatMap(callBacksOf), limit, after);
    const ids = [...new Set(page.items.map(({ complaintId }) => complaintId))];
    const found = ids.length === 0 ? [] : await this.vault.open(await this.find({ _id: { $in: ids } }, shown));
    const opened = new Map(found.flatMap(callBacksOf).map((one) => [`${one.complaintId} ${one.id}`, one]));
    // One that was kept between the two questions is no longer open.
    const items = page.items.flatMap(({ complaintId, id }) => opened.get(`${complaintId} ${id}`) ?? []);
    return { ...page, items: items.map(({ id: _id, ...callBack }) => callBack) };
  }

  override async ratings(
    teams: Teams,
    since: number,
    limit: number,
    after?: RatingPosition,
  ): Promise<Counted<Rated, RatingPosition>> {
    const touched = { updatedAt: { $gte: since }, ...within(teams) };
    const found: ComplaintDocument[] = [];
    for (const stretch of ratingsAfter(after, since)) {
      if (found.length > limit) break;
      const filter = { ...touched, ...stretch } as QueryFilter<ComplaintDocument>;
      found.push(...(await this.find(filter, said, { updatedAt: -1, _id: 1 }, limit + 1 - found.length)));
    }
    const page = await this.vault.open(found.slice(0, limit));
    const last = page.at(-1);
    const counts = marks.map((worstRating) => this.complaints.countDocuments({ worstRating, ...touched }));
    return {
      items: page.map(ratedOf),
      total: (await Promise.all(counts)).reduce((sum, one) => sum + one, 0),
      ...(found.length > limit && last && { next: ratingPositionOf(last) }),
    };
  }

  private async find(
    filter: QueryFilter<ComplaintDocument>,
    fields: Readonly<Record<string, 1>>,
    order: Readonly<Record<string, 1 | -1>> = {},
    limit = 0,
  ): Promise<ComplaintDocument[]> {
    return this.complaints
      .find(filter, fields)
      .sort({ ...order })
      .limit(limit)
      .lean<ComplaintDocument[]>();
  }
}

/** What comes after a position: the rest of the same instant, what was touched before, and the better marks. */
function ratingsAfter(after: RatingPosition | undefined, since: number): object[] {
  if (!after) return marks.map((worstRating) => ({ worstRating }));
  const { worst, updatedAt, id } = after;
  return [
    ...(updatedAt >= since ? [{ worstRating: worst, updatedAt, _id: { $gt: id } }] : []),
    { worstRating: worst, updatedAt: { $gte: since, $lt: updatedAt } },
    ...marks.filter((mark) => mark > worst).map((worstRating) => ({ worstRating })),
  ];
}

function ratingPositionOf({ _id, worstRating = 0, updatedAt }: ComplaintDocument): RatingPosition {
  return { worst: worstRating, updatedAt, id: _id };
}

function within(teams: Teams): QueryFilter<ComplaintDocument> {
  return teams === 'all' ? {} : { teamId: { $in: [...teams] } };
}

function contactedOf(document: ComplaintDocument): Contacted {
  const { _id, ref, subject, severity, stage, teamId, ownerId, contact } = document;
  return {
    complaintId: _id,
    ref,
    subject,
    severity: severity as Contacted['severity'],
    stage: stage as Contacted['stage'],
    teamId,
    ...(ownerId !== undefined && { ownerId }),
    ...(contact?.name !== undefined && { customerName: contact.name }),
  };
}

function contextOf({ snapshot }: ComplaintDocument): ComplaintContext {
  return (snapshot as { context: ComplaintContext }).context;
}

function followUpOf(document: ComplaintDocument): DueFollowUp {
  const { followUpBy, attempts, rules, handlers } = contextOf(document);
  const clock = document.clocks.find(({ name, state }) => name === 'followUp' && state !== 'ended');
  return {
    ...contactedOf(document),
    ...(clock?.deadline !== undefined && { dueAt: clock.deadline }),
    ...(followUpBy !== undefined && { by: followUpBy }),
    attempts,
    attemptsWanted: rules.followUp.attempts,
    notBy: rules.followUp.notByHandler ? handlers : [],
  };
}

/** Calls that were promised, and those that reached nobody and are to be tried again. */
function callBacksOf(document: ComplaintDocument): (DueCallBack & DueLine & { readonly dueAt: number })[] {
  return contextOf(document)
    .promises.filter(({ kind, state }) => kind !== 'promise' && state === 'open')
    .map(({ id, text, dueAt, madeBy }) => ({ ...contactedOf(document), id, promiseId: id, text, dueAt, madeBy }));
}

function ratedOf(document: ComplaintDocument): Rated {
  const { rating } = contextOf(document);
  const answer = document.history.findLast(({ event }) => event.type === 'survey.answered')?.event as
    { readonly at: number; readonly comment?: string } | undefined;
  return {
    ...contactedOf(document),
    handling: rating?.handling ?? 0,
    outcome: rating?.outcome ?? 0,
    ...(answer && { ratedAt: answer.at }),
    ...(answer?.comment !== undefined && { comment: answer.comment }),
  };
}
