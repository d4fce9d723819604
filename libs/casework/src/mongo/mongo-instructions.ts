import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { Teams } from '../follow-ups.js';
import type { Instruction } from '../instructions.js';
import { Instructions, instructionsIn } from '../instructions.js';
import { ComplaintDocument } from './complaint.schema.js';

const context = 'snapshot.context';

const shown = {
  ref: 1,
  subject: 1,
  severity: 1,
  teamId: 1,
  ownerId: 1,
  [`${context}.promises`]: 1,
  'history.event.type': 1,
  'history.event.at': 1,
  'history.event.by': 1,
  'history.event.promiseId': 1,
  'history.event.newPromiseId': 1,
  'history.event.evidence': 1,
} as const;

@Injectable()
export class MongoInstructions extends Instructions {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async toCarryOut(ownerId: string): Promise<Instruction[]> {
    const found = await this.complaints
      .find({ ownerId, instructionDueAt: { $gt: 0 } }, shown)
      .sort({ instructionDueAt: 1, _id: 1 })
      .lean<ComplaintDocument[]>();
    const all = (await this.vault.open(found)).flatMap(instructionsOf);
    return all.filter(({ state }) => state === 'open').toSorted(byDue);
  }

  override async givenBy(staffId: string, teams: Teams, mostSettled: number): Promise<Instruction[]> {
    const theirs = {
      instructedBy: staffId,
      ...(teams !== 'all' && { teamId: { $in: [...teams] } }),
      [`${context}.complainedAbout`]: { $ne: staffId },
    };
    const given = async (found: readonly ComplaintDocument[]): Promise<Instruction[]> =>
      (await this.vault.open(found))
        .flatMap(instructionsOf)
        .filter(({ givenBy, state }) => givenBy === staffId && state !== 'renegotiated');
    // However long ago the complaint was touched last: what is open is what is forgotten.
    const unfinished = this.complaints
      .find({ ...theirs, instructionDueAt: { $gt: 0 } }, shown)
      .lean<ComplaintDocument[]>();
    const recent = this.complaints
      .find(theirs, shown)
      .sort({ updatedAt: -1 })
      .limit(mostSettled)
      .lean<ComplaintDocument[]>();
    const [open, settled] = await Promise.all([unfinished.then(given), recent.then(given)]);
    return [
      ...open.filter(({ state }) => state === 'open').toSorted(byDue),
      ...settled.filter(({ state }) => state !== 'open').toSorted(byEnd),
    ];
  }

  override async countToCarryOut(ownerId: string): Promise<number> {
    return this.complaints.countDocuments({ ownerId, instructionDueAt: { $gt: 0 } });
  }
}

function byDue(one: Instruction, other: Instruction): number {
  return one.dueAt - other.dueAt || (one.ref < other.ref ? -1 : 1);
}

/** What was done last before the rest. */
function byEnd(one: Instruction, other: Instruction): number {
  return (other.doneAt ?? other.dueAt) - (one.doneAt ?? one.dueAt);
}

function instructionsOf({ _id, ref, subject, severity, teamId, ownerId, history, ...document }: ComplaintDocument) {
  const { promises } = (document.snapshot as { context: Pick<ComplaintContext, 'promises'> }).context;
  const origins = instructionsIn(history);
  return promises.flatMap(({ id: promiseId, text, dueAt, state }): Instruction[] => {
    const origin = origins.get(promiseId);
    if (!origin) return [];
    const end = history.findLast(({ event }) => 'promiseId' in event && event.promiseId === promiseId)?.event;
    return [
      {
        complaintId: _id,
        ref,
        subject,
        severity: severity as Instruction['severity'],
        teamId,
        ...(ownerId !== undefined && { ownerId }),
        ...origin,
        promiseId,
        text,
        dueAt,
        state,
        ...(end && state !== 'open' && { doneAt: end.at }),
        ...(end?.type === 'promise.kept' && { evidence: end.evidence }),
      },
    ];
  });
}
