import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { PendingEffect } from '../complaint.store.js';
import type { ParkedEffect, ParkedPage, ParkedPosition } from '../parked-effects.js';
import { complaintIdOf, ParkedEffects } from '../parked-effects.js';
import { ComplaintDocument } from './complaint.schema.js';

const shown = { ref: 1, subject: 1, teamId: 1, outbox: 1, parkedAt: 1 } as const;

@Injectable()
export class MongoParkedEffects extends ParkedEffects {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async noteFault(complaintId: string, key: string, fault: string): Promise<void> {
    await this.change(complaintId, key, { $set: { 'outbox.$.fault': fault } });
  }

  override async park(complaintId: string, key: string, reason: string, at: number): Promise<void> {
    await this.change(complaintId, key, {
      $set: { 'outbox.$.parked': reason, 'outbox.$.parkedAt': at },
      $min: { parkedAt: at },
    });
    await this.noteWhatIsLeft(complaintId);
  }

  override async page(
    complaints: number,
    after?: ParkedPosition,
    teams: readonly string[] | 'all' = 'all',
  ): Promise<ParkedPage> {
    // Little is ever put aside: what belongs to other teams is passed over on the way.
    const theirs = teams === 'all' ? {} : { teamId: { $in: [...teams] } };
    const found: ComplaintDocument[] = [];
    for (const stretch of stretchesAfter(after)) {
      const wanted = complaints + 1 - found.length;
      if (wanted === 0) break;
      found.push(
        ...(await this.complaints
          .find({ ...stretch, ...theirs }, shown)
          .sort({ parkedAt: 1, _id: 1 })
          .limit(wanted)
          .lean<ComplaintDocument[]>()),
      );
    }
    const page = found.slice(0, complaints);
    const last = page.at(-1);
    return {
      items: await this.vault.open(
        page.flatMap((document) => document.outbox.filter(isParked).map((one) => effectOf(document, one))),
      ),
      ...(found.length > complaints && last && { next: { parkedAt: last.parkedAt ?? 0, complaintId: last._id } }),
    };
  }

  override async find(key: string): Promise<(PendingEffect & Pick<ParkedEffect, 'complaint'>) | undefined> {
    const complaintId = complaintIdOf(key);
    if (complaintId === undefined) return undefined;
    const document = await this.complaints.findOne({ _id: complaintId }, shown).lean<ComplaintDocument>();
    const effect = document?.outbox.find((one) => one.key === key);
    return document && effect ? this.vault.open(effectOf(document, effect)) : undefined;
  }

  override async release(complaintId: string, key: string, at: number): Promise<void> {
    await this.complaints.collection.updateOne(
      { _id: complaintId as never, outbox: { $elemMatch: { key, parked: { $exists: true } } } },
      {
        $set: { 'outbox.$.tries': 0, 'outbox.$.since': at },
        $unset: { 'outbox.$.parked': 1, 'outbox.$.parkedAt': 1 },
        $min: { outboxAt: at },
      },
    );
    await this.noteWhatIsLeft(complaintId);
  }

  override async dismiss(complaintId: string, key: string): Promise<void> {
    await this.complaints.collection.updateOne({ _id: complaintId as never }, { $pull: { outbox: { key } } } as never);
    await this.noteWhatIsLeft(complaintId);
  }

  private async change(complaintId: string, key: string, update: object): Promise<void> {
    await this.complaints.collection.updateOne({ _id: complaintId as never, 'outbox.key': key }, update);
  }

  /** Keeps the complaint on the lists that it belongs to; the conditions keep an effect that came or was parked meanwhile. */
  private async noteWhatIsLeft(complaintId: string): Promise<void> {
    const _id = complaintId as never;
    await this.complaints.collection.updateOne(
      { _id, outbox: { $not: { $elemMatch: { parked: { $exists: false } } } } },
      { $unset: { outboxAt: 1 } },
    );
    await this.complaints.collection.updateOne(
      { _id, outbox: { $not: { $elemMatch: { parked: { $exists: true } } } } },
      { $unset: { parkedAt: 1 } },
    );
  }
}

type WithInstant = PendingEffect & Pick<ParkedEffect, 'parked' | 'parkedAt'>;

function isParked(effect: PendingEffect): effect is WithInstant {
  return effect.parked !== undefined;
}

function effectOf<T extends PendingEffect>(
  { _id, ref, subject, teamId }: ComplaintDocument,
  effect: T,
): T & Pick<ParkedEffect, 'complaint'> {
  return { ...effect, complaint: { id: _id, ref, subject, teamId } };
}

/** What comes after a position, as ranges that the index walks in their order. */
function stretchesAfter(after?: ParkedPosition): QueryFilter<ComplaintDocument>[] {
  if (!after) return [{ parkedAt: { $gt: 0 } }];
  return [{ parkedAt: after.parkedAt, _id: { $gt: after.complaintId } }, { parkedAt: { $gt: after.parkedAt } }];
}
