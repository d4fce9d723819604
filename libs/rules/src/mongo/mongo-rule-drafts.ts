import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { RuleDraft } from '../rule-draft.js';
import { isAlive } from '../rule-draft.js';
import type { DraftPage, DraftPosition } from '../rule-draft.store.js';
import { RuleDrafts } from '../rule-draft.store.js';
import { RuleDraftDocument } from './rule-draft.schema.js';

@Injectable()
export class MongoRuleDrafts extends RuleDrafts {
  constructor(@InjectModel(RuleDraftDocument.name) private readonly drafts: Model<RuleDraftDocument>) {
    super();
  }

  override async add(draft: RuleDraft): Promise<boolean> {
    try {
      await this.drafts.collection.insertOne(documentOf(draft) as never);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async find(id: string): Promise<RuleDraft | undefined> {
    const found = await this.drafts.findOne({ _id: id }).lean<RuleDraftDocument>();
    return found ? draftOf(found) : undefined;
  }

  override async aliveOf(kind: RuleDraft['kind'], name: string): Promise<RuleDraft | undefined> {
    const found = await this.drafts.findOne({ aliveOf: `${kind} ${name}` }).lean<RuleDraftDocument>();
    return found ? draftOf(found) : undefined;
  }

  override async approved(limit: number): Promise<RuleDraft[]> {
    const found = await this.drafts
      .find({ approvedAt: { $gt: 0 } })
      .sort({ approvedAt: 1 })
      .limit(limit)
      .lean<RuleDraftDocument[]>();
    return found.map(draftOf);
  }

  override async untold(limit: number): Promise<RuleDraft[]> {
    const found = await this.drafts
      .find({ untoldSince: { $gt: 0 } })
      .sort({ untoldSince: 1 })
      .limit(limit)
      .lean<RuleDraftDocument[]>();
    return found.map(draftOf);
  }

  override async told({ id, revision }: Pick<RuleDraft, 'id' | 'revision'>): Promise<void> {
    await this.drafts.collection.updateOne({ _id: id, revision } as never, {
      $unset: { untoldSince: 1, 'draft.isUntold': 1 },
    });
  }

  override async replace(draft: RuleDraft): Promise<boolean> {
    const { _id, ...fields } = documentOf(draft);
    const gone = (['aliveOf', 'approvedAt', 'untoldSince'] as const).filter((name) => fields[name] === undefined);
    const { matchedCount } = await this.drafts.collection.updateOne({ _id, revision: draft.revision - 1 } as never, {
      $set: fields,
      ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, 1])) }),
    });
    return matchedCount === 1;
  }

  override async page(limit: number, after?: DraftPosition): Promise<DraftPage> {
    const beyond = after
      ? { changedAt: { $lte: after.at }, $or: [{ changedAt: { $lt: after.at } }, { _id: { $lt: after.id } }] }
      : {};
    const found = await this.drafts
      .find(beyond as QueryFilter<RuleDraftDocument>)
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<RuleDraftDocument[]>();
    const items = found.slice(0, limit).map(draftOf);
    const last = items.at(-1);
    return { items, ...(found.length > limit && last && { next: { at: last.changedAt, id: last.id } }) };
  }
}

function documentOf({ id, ...draft }: RuleDraft): RuleDraftDocument {
  const { revision, changedAt, kind, name, state, approved, isUntold = false } = draft;
  return {
    _id: id,
    draft,
    revision,
    changedAt,
    ...(isAlive({ id, ...draft }) && { aliveOf: `${kind} ${name}` }),
    ...(isUntold && { untoldSince: changedAt }),
    ...(state === 'approved' && approved && { approvedAt: approved.at }),
  };
}

function draftOf({ _id, draft }: RuleDraftDocument): RuleDraft {
  return { id: _id, ...draft };
}
