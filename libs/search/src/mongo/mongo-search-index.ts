import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import { foldText } from '../fold-text.js';
import { gramsOf, gramsOfTerm } from '../grams.js';
import type { Passage, PlacedPassage, Wanted } from '../search-index.js';
import { SearchIndex } from '../search-index.js';
import type { Mark } from '../signature.js';
import { Signature } from '../signature.js';
import type { WantedBits } from './block-columns.js';
import { BlockColumns, blockSize, bytesOf } from './block-columns.js';
import { IndexProgress } from './index-progress.js';
import type { StoredPassage } from './sealed-passages.js';
import { isSame, SealedPassages } from './sealed-passages.js';
import { ColumnDocument, PassageDocument, ProgressDocument } from './search.schema.js';

/** Candidates that are read together. */
const batch = 64;

/** Whoever may see passages of more than so many is not asked for them by bits: they see most of what there is. */
const mostScopesAsked = 8;

@Injectable()
export class MongoSearchIndex extends SearchIndex {
  private readonly columns: BlockColumns;
  private readonly progress: IndexProgress;
  private readonly sealing: SealedPassages;

  constructor(
    @InjectModel(PassageDocument.name) private readonly passages: Model<PassageDocument>,
    @InjectModel(ColumnDocument.name) private readonly columnModel: Model<ColumnDocument>,
    @InjectModel(ProgressDocument.name) progressModel: Model<ProgressDocument>,
    vault: PersonVault,
    private readonly signature: Signature,
  ) {
    super();
    this.columns = new BlockColumns(columnModel);
    this.progress = new IndexProgress(progressModel);
    this.sealing = new SealedPassages(vault);
  }

  override async replace(subjectId: string, passages: readonly Passage[]): Promise<void> {
    const found = await this.passages.find({ subjectId }, { bits: 0 }).lean<PassageDocument[]>();
    const { leavingBefore } = await this.progress.read();
    const known = new Map(found.map((one) => [one._id, one]));
    const wanted = new Map(passages.map((one) => [one.id, one]));
    const changed: { readonly stored: StoredPassage; readonly passage: Passage }[] = [];
    for (const passage of wanted.values()) {
      const stored = await this.sealing.sealed(passage);
      const before = known.get(passage.id);
      const isLeaving = before !== undefined && blockOf(before.place) < leavingBefore;
      if (stored && (isLeaving || !isSame(before, stored))) changed.push({ stored, passage });
    }
    const gone = found.filter(({ _id, text }) => text !== undefined && !wanted.has(_id));
    await this.takeOut(gone);
    await this.put(changed, known);
  }

  override async forget(ids: readonly string[]): Promise<void> {
    for (const whose of [
      { personId: { $in: [...ids] } },
      { subjectId: { $in: [...ids] }, personId: { $exists: true } },
    ]) {
      const found = await this.passages.find(whose, { place: 1 }).lean<PassageDocument[]>();
      if (found.length === 0) continue;
      // What they say first; then the traces in blocks that are closed.
      await this.passages.deleteMany(whose);
      await this.clearTraces(found.map(({ place }) => place));
    }
  }

  override async *candidates(wanted: Wanted): AsyncGenerator<readonly PlacedPassage[]> {
    if (wanted.scopes?.length === 0) return;
    const bits = this.bitsFor(wanted);
    const { firstBlock, columnsBefore } = await this.progress.read();
    yield* this.amongOpen(wanted, bits, columnsBefore * blockSize);
    const last = wanted.before === undefined ? columnsBefore : Math.min(columnsBefore, blockOf(wanted.before) + 1);
    const atOnce = this.columns.blocksAtOnce(bits);
    for (let end = last; end > firstBlock; end -= atOnce) {
      const begin = Math.max(firstBlock, end - atOnce);
      const blocks = Array.from({ length: end - begin }, (_, index) => end - 1 - index);
      const found = await this.columns.placesWith(bits, blocks);
      const places = blocks
        .flatMap((block) => found.get(block) ?? [])
        .filter((one) => one < (wanted.before ?? Infinity));
      for (let from = 0; from < places.length; from += batch)
        yield await this.read({ place: { $in: places.slice(from, from + batch) }, ...conditionsOf(wanted) });
    }
  }

  override async closeBlocks(): Promise<number> {
    const { nextPlace, columnsBefore } = await this.progress.read();
    const full = blockOf(nextPlace);
    if (full <= columnsBefore) return 0;
    // Whoever puts a passage into one of these from now on sees it afterwards, and puts it elsewhere.
    await this.progress.raise({ closedBefore: full });
    for (let block = columnsBefore; block < full; block += 1) {
      const signatures = await this.signaturesIn(block);
      await this.columns.write(block, signatures);
      await this.progress.raise({ columnsBefore: block + 1 });
      await this.clearVanished(block, signatures);
      // A search that began before may be reading the signatures of this one, hardly those of the one before.
      await this.passages.updateMany(placesOf(block - 1), { $unset: { bits: 1 } });
    }
    return full - columnsBefore;
  }

  override async of(subjectIds: readonly string[]): Promise<Passage[]> {
    const found = await this.passages
      .find({ subjectId: { $in: [...subjectIds] } }, { bits: 0 })
      .lean<PassageDocument[]>();
    return this.sealing.opened(found);
  }

  override async clear(): Promise<void> {
    const fresh = await this.progress.freshBlock();
    await this.progress.raise({ firstBlock: fresh, closedBefore: fresh, columnsBefore: fresh });
    await this.passages.deleteMany({ place: { $lt: fresh * blockSize } });
    await this.columnModel.deleteMany({});
  }

  private async put(
    changed: readonly { readonly stored: StoredPassage; readonly passage: Passage }[],
    known: ReadonlyMap<string, { readonly place: number; readonly text?: string | undefined }>,
  ): Promise<void> {
    if (changed.length === 0) return;
    const { closedBefore, leavingBefore } = await this.progress.read();
    const openFrom = Math.max(closedBefore, leavingBefore);
    const isOpen = ({ place, text }: { readonly place: number; readonly text?: string | undefined }): boolean =>
      text !== undefined && blockOf(place) >= openFrom;
    const staying = (id: string): number | undefined => {
      const before = known.get(id);
      return before && isOpen(before) ? before.place : undefined;
    };
    let next = await this.progress.take(changed.filter(({ stored }) => staying(stored._id) === undefined).length);
    const placed = changed.map((one) => {
      const place = staying(one.stored._id) ?? next++;
      return { ...one, place };
    });
    await this.leaveTraces(
      placed.flatMap(({ stored }) => (staying(stored._id) === undefined ? [stored._id] : [])),
      known,
    );
    await this.passages.collection.bulkWrite(
      placed.map(({ stored: { _id, ...rest }, passage, place }) => ({
        replaceOne: {
          filter: { _id: _id as never },
          replacement: { ...rest, place, bits: this.bitsOf(passage) } as never,
          upsert: true,
        },
      })),
      { ordered: false },
    );
    const after = (await this.progress.read()).closedBefore;
    const late = placed.filter(({ place }) => blockOf(place) < after);
    await this.put(late, new Map(late.map(({ stored, place }) => [stored._id, { ...stored, place }])));
  }

  /** What is moved out of a closed block leaves its place behind: its trace there is taken out with its person. */
  private async leaveTraces(
    ids: readonly string[],
    known: ReadonlyMap<string, { readonly place: number; readonly personId?: string; readonly subjectId?: string }>,
  ): Promise<void> {
    const moved = ids.flatMap((id) => known.get(id) ?? []).filter(({ personId }) => personId !== undefined);
    if (moved.length === 0) return;
    await this.passages.collection.bulkWrite(
      moved.map(({ place, personId, subjectId }) => ({
        replaceOne: {
          filter: { _id: `trace ${place}` as never },
          replacement: { place, personId, subjectId } as never,
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  private async takeOut(gone: readonly PassageDocument[]): Promise<void> {
    if (gone.length === 0) return;
    await this.leaveTraces(
      gone.map(({ _id }) => _id),
      new Map(gone.map((one) => [one._id, one])),
    );
    await this.passages.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) } });
  }

  private async *amongOpen(
    wanted: Wanted,
    { every }: WantedBits,
    from: number,
  ): AsyncGenerator<readonly PlacedPassage[]> {
    let before = wanted.before ?? Infinity;
    for (;;) {
      const found = await this.read({
        place: { $gte: from, ...(before !== Infinity && { $lt: before }) },
        bits: { $bitsAllSet: [...every] },
        ...conditionsOf(wanted),
      });
      if (found.length > 0) yield found;
      const last = found.at(-1);
      if (found.length < batch || !last) return;
      before = last.place;
    }
  }

  private async read(filter: QueryFilter<PassageDocument>): Promise<PlacedPassage[]> {
    const found = await this.passages
      .find(filter, { bits: 0 })
      .sort({ place: -1 })
      .limit(batch)
      .lean<PassageDocument[]>();
    return this.sealing.opened(found);
  }

  private bitsFor({ terms, kind, scopes }: Wanted): WantedBits {
    const grams = terms.flatMap(({ characters }) => gramsOfTerm(characters));
    const every = grams.flatMap((gram) => this.signature.bitsOfGram(gram));
    const ofKind = kind ? this.signature.bitsOfMark(`kind:${kind}`) : [];
    const isAsked = scopes && scopes.length <= mostScopesAsked;
    return {
      every: [...new Set([...every, ...ofKind])].slice(0, 40),
      oneOf: isAsked ? scopes.map((scope) => this.signature.bitsOfMark(`scope:${scope}`)) : [],
    };
  }

  private bitsOf({ text, kind, scopes }: Passage): Buffer {
    const marks: Mark[] = [`kind:${kind}`, ...scopes.map((scope): Mark => `scope:${scope}`)];
    return this.signature.of(gramsOf(foldText(text).characters), marks);
  }

  private async signaturesIn(block: number): Promise<Map<number, Buffer>> {
    const found = await this.passages.find(placesOf(block), { place: 1, bits: 1 }).lean<PassageDocument[]>();
    return new Map(found.flatMap(({ place, bits }) => (bits ? [[place, bytesOf(bits)] as const] : [])));
  }

  /** What was forgotten while its block was being closed leaves no trace in it either. */
  private async clearVanished(block: number, signatures: ReadonlyMap<number, Buffer>): Promise<void> {
    const there = await this.passages.find(placesOf(block), { place: 1 }).lean<PassageDocument[]>();
    const places = new Set(there.map(({ place }) => place));
    const vanished = [...signatures.keys()].filter((place) => !places.has(place));
    if (vanished.length > 0) await this.columns.clear(block, vanished);
  }

  private async clearTraces(places: readonly number[]): Promise<void> {
    for (const block of new Set(places.map(blockOf)))
      await this.columns.clear(
        block,
        places.filter((place) => blockOf(place) === block),
      );
  }
}

function blockOf(place: number): number {
  return Math.floor(place / blockSize);
}

function placesOf(block: number): QueryFilter<PassageDocument> {
  return { place: { $gte: block * blockSize, $lt: (block + 1) * blockSize } };
}

function conditionsOf({ kind, scopes }: Wanted): QueryFilter<PassageDocument> {
  return { ...(kind && { kind }), ...(scopes && { scopes: { $in: [...scopes] } }) };
}
