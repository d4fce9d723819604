import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { Clock } from '../complaint-record.js';
import type {
  ComplaintFilter,
  ComplaintPage,
  CriticisedComplaint,
  CriticismFilter,
  CriticismPage,
  CriticismPosition,
  ListedComplaint,
  ListPosition,
  NextDue,
} from '../complaint-list.js';
import { ComplaintList, isDuty } from '../complaint-list.js';
import { momentOf } from '../work-fields.js';
import { ComplaintDocument } from './complaint.schema.js';
import { positionOf, stretchesAfter } from './next-due-order.js';

/** What a line of the list shows; a complaint's history and outbox stay where they are. */
const shown = {
  ref: 1,
  version: 1,
  channel: 1,
  customerId: 1,
  subject: 1,
  stage: 1,
  rung: 1,
  severity: 1,
  category: 1,
  ownerId: 1,
  teamId: 1,
  locale: 1,
  contact: 1,
  waitsFor: 1,
  openInstructions: 1,
  instructionDueAt: 1,
  createdAt: 1,
  updatedAt: 1,
  nextDueAt: 1,
  'snapshot.value': 1,
  'clocks.id': 1,
  'clocks.name': 1,
  'clocks.limit': 1,
  'clocks.subject': 1,
  'clocks.state': 1,
  'clocks.deadline': 1,
} as const;

@Injectable()
export class MongoComplaintList extends ComplaintList {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async page(filter: ComplaintFilter, limit: number, after?: ListPosition): Promise<ComplaintPage> {
    const stretches = stretchesAfter(after, filter);
    const lists = await Promise.all(conditionsOf(filter).map((one) => this.first(one, stretches, limit + 1)));
    const found =
      lists.length === 1
        ? lists.flat()
        : lists
            .flat()
            .toSorted(byNextDue)
            .slice(0, limit + 1);
    const items = (await this.vault.open(found.slice(0, limit))).map(listed);
    const last = found[limit - 1];
    return found.length > limit && last ? { items, next: positionOf(last) } : { items };
  }

  override async these(ids: readonly string[]): Promise<readonly ListedComplaint[]> {
    const found = await this.complaints.find({ _id: { $in: [...ids] } }, shown).lean<ComplaintDocument[]>();
    const lines = new Map((await this.vault.open(found)).map((one) => [one._id, listed(one)]));
    return ids.flatMap((id) => lines.get(id) ?? []);
  }

  override async count(filter: ComplaintFilter): Promise<number> {
    const counts = await Promise.all(
      conditionsOf(filter).flatMap((one) =>
        stretchesAfter(undefined, filter).map((stretch) => this.complaints.countDocuments({ ...one, ...stretch })),
      ),
    );
    return counts.reduce((sum, one) => sum + one, 0);
  }

  override async climbing(teamIds: readonly string[], limit: number): Promise<readonly { readonly id: string }[]> {
    const lists = await Promise.all(
      teamIds.map((teamId) =>
        this.complaints
          .find({ teamId, climbsAt: { $gt: 0 } }, { climbsAt: 1 })
          .sort({ climbsAt: 1 })
          .limit(limit)
          .lean<ComplaintDocument[]>(),
      ),
    );
    return lists
      .flat()
      .toSorted((one, other) => (one.climbsAt ?? 0) - (other.climbsAt ?? 0) || (one._id < other._id ? -1 : 1))
      .slice(0, limit)
      .map(({ _id }) => ({ id: _id }));
  }

  private async first(
    equal: QueryFilter<ComplaintDocument>,
    stretches: readonly QueryFilter<ComplaintDocument>[],
    limit: number,
  ): Promise<ComplaintDocument[]> {
    const found: ComplaintDocument[] = [];
    for (const stretch of stretches) {
      const wanted = limit - found.length;
      if (wanted === 0) break;
      found.push(
        ...(await this.complaints
          .find({ ...equal, ...stretch } as QueryFilter<ComplaintDocument>, shown)
          .sort({ nextDueAt: 1, _id: 1 })
          .limit(wanted)
          .lean<ComplaintDocument[]>()),
      );
    }
    return found;
  }

  override async criticised(
    { since, teamIds }: CriticismFilter,
    limit: number,
    after?: CriticismPosition,
  ): Promise<CriticismPage> {
    const found = await this.complaints
      .find(
        {
          criticisedAt: { $gte: since, ...(after && { $lte: after.criticisedAt }) },
          ...(teamIds && { teamId: { $in: [...teamIds] } }),
          ...(after && { $or: [{ criticisedAt: { $lt: after.criticisedAt } }, { _id: { $gt: after.id } }] }),
        } as QueryFilter<ComplaintDocument>,
        { ...shown, criticisedAt: 1 },
      )
      .sort({ criticisedAt: -1, _id: 1 })
      .limit(limit + 1)
      .lean<ComplaintDocument[]>();
    const items = (await this.vault.open(found.slice(0, limit))).map((one) => listed(one) as CriticisedComplaint);
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { criticisedAt: last.criticisedAt, id: last.id } } : { items };
  }
}

/**
 * What the complaints must be, once for each team: an index walks one team at a time in the order of the list, so each
 * team's first are asked for, and the first of all are taken.
 */
function conditionsOf({
  dueFrom: _from,
  dueBefore: _before,
  teamIds,
  isUnassigned,
  askedDepartment,
  waitsFor,
  hasHeldLetter,
  asksExtension,
  climbsBefore,
  atRiskBy,
  ...equal
}: ComplaintFilter): QueryFilter<ComplaintDocument>[] {
  const same = {
    ...equal,
    ...(askedDepartment !== undefined && { askedDepartments: askedDepartment }),
    ...(waitsFor && { waitsFor: { $in: [...waitsFor] } }),
    ...(climbsBefore !== undefined && { climbsAt: { $lt: climbsBefore } }),
    ...(asksExtension && { extensionAskedAt: { $exists: true } }),
    ...(hasHeldLetter && { heldSince: { $exists: true } }),
    ...(atRiskBy !== undefined && { atRiskAt: { $lte: atRiskBy } }),
  };
  if (teamIds) return teamIds.map((id) => ({ ...same, [isUnassigned ? 'queueTeamId' : 'teamId']: id }));
  return [{ ...same, ...(isUnassigned && { queueTeamId: { $exists: true } }) }];
}

/** The order of the list: what is due next, then by id; without a deadline last. */
function byNextDue(one: ComplaintDocument, other: ComplaintDocument): number {
  const [a, b] = [one.nextDueAt ?? Infinity, other.nextDueAt ?? Infinity];
  if (a !== b) return a < b ? -1 : 1;
  return one._id < other._id ? -1 : 1;
}

function listed(complaint: ComplaintDocument): ListedComplaint {
  const { _id, nextDueAt, clocks, snapshot, contact, openInstructions = [], ...document } = complaint;
  const next = nextDueAt === undefined ? undefined : dueAt(nextDueAt, clocks, openInstructions);
  const moment = momentOf((snapshot as { value?: unknown } | undefined)?.value);
  return {
    id: _id,
    ...document,
    ...(contact?.name !== undefined && { customerName: contact.name }),
    ...(moment !== undefined && { moment }),
    ...(next && { next }),
  } as ListedComplaint;
}

function dueAt(instant: number, clocks: readonly Clock[], instructions: readonly string[]): NextDue | undefined {
  const clock = clocks.find((one) => isDuty(one) && one.deadline === instant);
  if (!clock) return undefined;
  const { id, name, limit, subject } = clock;
  const isInstruction = subject !== undefined && instructions.includes(subject);
  return {
    id,
    name,
    limit,
    ...(subject !== undefined && { subject }),
    ...(isInstruction && { isInstruction }),
    deadline: instant,
  };
}
