import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type {
  Decided,
  SuspendedChange,
  SuspendedFilter,
  SuspendedMail,
  SuspendedPage,
  SuspendedPosition,
} from '../suspended-mails.js';
import { SuspendedMails } from '../suspended-mails.js';
import { IntakeRecordDocument } from './intake-record.schema.js';
import { sealedEnvelope } from './sealed-envelope.js';

@Injectable()
export class MongoSuspendedMails extends SuspendedMails {
  constructor(
    @InjectModel(IntakeRecordDocument.name) private readonly records: Model<IntakeRecordDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async page(
    { state, teamIds, outcome }: SuspendedFilter,
    limit: number,
    after?: SuspendedPosition,
  ): Promise<SuspendedPage> {
    const found = await this.records
      .find({
        decisionState: state,
        ...(outcome && { outcome }),
        ...(teamIds && { teamId: { $in: [...teamIds] } }),
        ...(after && beyond(after)),
      } as QueryFilter<IntakeRecordDocument>)
      .sort({ receivedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<IntakeRecordDocument[]>();
    const items = await this.vault.open(found.slice(0, limit).map(fromDocument));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { receivedAt: last.receivedAt, id: last.id } } : { items };
  }

  override async countOpen(teamIds?: readonly string[]): Promise<number> {
    const theirs = teamIds && { teamId: { $in: [...teamIds] } };
    return this.records.countDocuments({ decisionState: 'open', ...theirs } as QueryFilter<IntakeRecordDocument>);
  }

  override async find(id: string): Promise<SuspendedMail | undefined> {
    const found = await this.records.findOne({ _id: id }).lean<IntakeRecordDocument>();
    return found?.decisionState === undefined ? undefined : this.vault.open(fromDocument(found));
  }

  override async asideAmong(messageIds: readonly string[]): Promise<ReadonlyMap<string, SuspendedMail>> {
    if (messageIds.length === 0) return new Map();
    const found = await this.records
      .find({
        messageId: { $in: [...messageIds] },
        decisionState: { $in: ['open', 'decided'] },
        outcome: 'restricted',
      } as QueryFilter<IntakeRecordDocument>)
      .lean<IntakeRecordDocument[]>();
    const mails = await this.vault.open(found.map(fromDocument));
    return new Map(mails.map((mail) => [mail.messageId, mail]));
  }

  override async unseenSince(instant: number, limit: number): Promise<ReadonlyMap<string, number>> {
    const found = await this.records
      .find({ outcome: 'restricted', decisionState: 'open', receivedAt: { $lt: new Date(instant) } }, { teamId: 1 })
      .limit(limit)
      .lean();
    const counts = new Map<string, number>();
    for (const { teamId = '' } of found) counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
    return counts;
  }

  override async count(): Promise<number> {
    return this.records.countDocuments({ decisionState: { $in: ['open', 'decided'] } });
  }

  override async openOf(complaintId: string): Promise<SuspendedMail[]> {
    const found = await this.records.find({ complaintId, decisionState: 'open' }).lean<IntakeRecordDocument[]>();
    return this.vault.open(found.map(fromDocument));
  }

  override putAsideSince(instant: number): AsyncIterable<SuspendedChange> {
    return this.changes('settledAt', instant);
  }

  override decidedSince(instant: number): AsyncIterable<SuspendedChange> {
    return this.changes('changedAt', instant);
  }

  override async decide(id: string, decision: Decided): Promise<boolean> {
    const { matchedCount } = await this.records.updateOne(
      { _id: id, decisionState: 'open' },
      { $set: { decisionState: 'decided', decision, changedAt: decision.at } },
    );
    return matchedCount === 1;
  }

  override async give(id: string, keyName: string, at: number): Promise<void> {
    const found = await this.records.findOne({ _id: id }, { envelope: 1 }).lean();
    if (!found) return;
    const envelope = sealedEnvelope(await this.vault.open(found.envelope), await this.vault.sealOf(keyName));
    await this.records.updateOne({ _id: id }, { $set: { envelope, changedAt: at }, $unset: { isNobodys: 1 } });
  }

  override async takeBack(id: string, { by, at: decidedAt }: Decided, at: number): Promise<void> {
    await this.records.updateOne(
      { _id: id, decisionState: 'decided', 'decision.by': by, 'decision.at': decidedAt },
      { $set: { decisionState: 'open', changedAt: at }, $unset: { decision: 1 } },
    );
  }

  private async *changes(field: 'settledAt' | 'changedAt', instant: number): AsyncIterable<SuspendedChange> {
    const found = this.records
      .find({ decisionState: { $exists: true }, [field]: { $gte: instant } } as QueryFilter<IntakeRecordDocument>, {
        [field]: 1,
      })
      .sort({ [field]: 1 })
      .lean<Pick<IntakeRecordDocument, '_id' | 'settledAt' | 'changedAt'>>()
      .cursor();
    for await (const { _id: id, [field]: at = 0 } of found) yield { id, at };
  }
}

/** Of those that came in at the same instant the rest, and all that came in before. */
function beyond({ receivedAt, id }: SuspendedPosition): QueryFilter<IntakeRecordDocument> {
  const at = new Date(receivedAt);
  return { receivedAt: { $lte: at }, $or: [{ receivedAt: { $lt: at } }, { _id: { $lt: id } }] };
}

function fromDocument(document: IntakeRecordDocument): SuspendedMail {
  const { _id, receivedAt, outcome, because = '', envelope, size, teamId = '', originalId } = document;
  const { messageId = _id, complaintId, decision } = document;
  return {
    id: _id,
    receivedAt: receivedAt.getTime(),
    outcome,
    because,
    envelope,
    size,
    teamId,
    originalId: originalId.toString(),
    messageId,
    ...(complaintId !== undefined && { complaintId }),
    ...(decision && { decision }),
  };
}
