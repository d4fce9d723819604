import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { Contacted, DueCallBack, DueFollowUp, Rated, Teams } from '../follow-ups.js';
import { FollowUps } from '../follow-ups.js';
import { ComplaintDocument } from './complaint.schema.js';

const shown = {
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

const said = { ...shown, 'history.event.type': 1, 'history.event.at': 1, 'history.event.comment': 1 } as const;

/** From the worst to the best. */
const ratings = [1, 2, 3, 4, 5];

@Injectable()
export class MongoFollowUps extends FollowUps {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async due(teams: Teams, limit: number): Promise<DueFollowUp[]> {
    const found = await this.find({ stage: 'followUp', ...within(teams) }, { nextDueAt: 1, _id: 1 }, limit);
    return found.map(followUpOf).toSorted((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity));
  }

  override async callBacks(teams: Teams, limit: number): Promise<DueCallBack[]> {
    const found = await this.find({ callBackAt: { $gt: 0 }, ...within(teams) }, { callBackAt: 1, _id: 1 }, limit);
    return found.flatMap(callBacksOf).toSorted((one, other) => one.dueAt - other.dueAt);
  }

  override async ratings(teams: Teams, since: number, limit: number): Promise<Rated[]> {
    const found: Rated[] = [];
    for (const worstRating of ratings) {
      if (found.length >= limit) break;
      const filter = { worstRating, updatedAt: { $gte: since }, ...within(teams) };
      found.push(...(await this.find(filter, { updatedAt: -1 }, limit - found.length, said)).map(ratedOf));
    }
    return found;
  }

  private async find(
    filter: QueryFilter<ComplaintDocument>,
    order: Readonly<Record<string, 1 | -1>>,
    limit: number,
    fields: Readonly<Record<string, 1>> = shown,
  ): Promise<ComplaintDocument[]> {
    const found = await this.complaints
      .find(filter, fields)
      .sort({ ...order })
      .limit(limit)
      .lean<ComplaintDocument[]>();
    return this.vault.open(found);
  }
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
function callBacksOf(document: ComplaintDocument): DueCallBack[] {
  return contextOf(document)
    .promises.filter(({ kind, state }) => kind !== 'promise' && state === 'open')
    .map(({ id, text, dueAt, madeBy }) => ({ ...contactedOf(document), promiseId: id, text, dueAt, madeBy }));
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
