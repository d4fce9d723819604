import { createHash, randomBytes } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import type { Connection, Model } from 'mongoose';
import { GridContents } from '#platform/grid-contents.js';
import { InsertTogether } from '#platform/insert-together.js';
import { isDuplicate } from '#platform/is-duplicate.js';
import { TimeSource } from '#platform/time-source.js';
import { BlindIndex } from '#privacy/blind-index.js';
import { house, isNobodys } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { opening, sealing } from '#privacy/sealed-content.js';
import { FileNotFound, FileTooLarge } from '../casework.errors.js';
import type { Keeping, StoredFile } from '../file.store.js';
import { FileStore, largestFile } from '../file.store.js';
import { sniffedBytes, sniffType } from '../sniff-type.js';
import { FileRecord } from './file.schema.js';

/**
 * The bytes go into GridFS first, then the record that makes them a file. Of two that store the same bytes of a complaint at
 * the same time one record wins, and the other's bytes are taken away again.
 */
@Injectable()
export class GridfsFileStore extends FileStore {
  private readonly contents: GridContents;
  private readonly inserting = new InsertTogether<FileRecord>(() => this.records.collection);

  constructor(
    @InjectConnection() connection: Connection,
    @InjectModel(FileRecord.name) private readonly records: Model<FileRecord>,
    private readonly vault: PersonVault,
    private readonly blind: BlindIndex,
    private readonly time: TimeSource,
  ) {
    super();
    this.contents = new GridContents(connection, 'files');
  }

  override async keep(
    content: Readable | Uint8Array,
    { limit = largestFile, keyName }: Keeping = {},
  ): Promise<StoredFile> {
    if (content instanceof Uint8Array) {
      if (content.length > limit) throw new FileTooLarge(limit);
      const hash = createHash('sha256').update(content).digest('hex');
      const known = keyName === undefined ? undefined : await this.keptAgain(this.idOf(hash, keyName));
      if (known) return known;
    }
    const { key, sealed } = await this.vault.newContentKey(keyName ?? house);
    const measure = new Measure(limit);
    const source = content instanceof Uint8Array ? Readable.from([content]) : content;
    const contentId = await pipeline(source, measure, sealing(key), (bytes: AsyncIterable<Buffer>) =>
      this.contents.put(bytes, 'file'),
    );
    const id = keyName === undefined ? randomBytes(32).toString('hex') : this.idOf(measure.sha256, keyName);
    const file = {
      id,
      digest: this.hex('file-digest', measure.sha256),
      size: measure.size,
      type: await sniffType(measure.head),
    };
    return this.recorded(file, { contentId, key: sealed, isUnclaimed: isNobodys(keyName ?? house) });
  }

  override async give(ids: readonly string[], keyName: string): Promise<void> {
    if (ids.length === 0) return;
    for (const { _id, key: before } of await this.records.find({ _id: { $in: [...ids] }, isUnclaimed: true }).lean()) {
      const key = await this.vault.handOver(before, keyName);
      await this.records.updateOne(
        { _id, key: before },
        { $set: { key }, ...(!isNobodys(keyName) && { $unset: { isUnclaimed: 1 } }) },
      );
    }
  }

  override async find(id: string): Promise<StoredFile | undefined> {
    const record = await this.records.findOne({ _id: id }).lean();
    return record ? { id: record._id, digest: record.digest, size: record.size, type: record.type } : undefined;
  }

  override async open(id: string): Promise<Readable> {
    const record = await this.records.findOne({ _id: id }).lean();
    if (!record) throw new FileNotFound(id);
    const key = await this.vault.contentKey(record.key);
    const opened = opening(key);
    pipeline(this.contents.read(record.contentId), opened).catch((error: Error) => opened.destroy(error));
    return opened;
  }

  private idOf(hash: string, keyName: string): string {
    return this.hex('file', `${keyName} ${hash}`);
  }

  private hex(kind: string, value: string): string {
    return Buffer.from(this.blind.of(kind, value), 'base64url').toString('hex');
  }

  override async use(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.records.updateMany({ _id: { $in: [...ids] } }, { $unset: { waitingSince: 1 } });
  }

  override async wait(ids: readonly string[], now: number): Promise<void> {
    const waiting = { _id: { $in: [...ids] }, waitingSince: { $exists: true } };
    if (ids.length > 0) await this.records.updateMany(waiting, { $set: { waitingSince: new Date(now) } });
  }

  override async sweep(before: number, limit: number): Promise<number> {
    const tooLong = { waitingSince: { $lt: new Date(before) } };
    let swept = 0;
    for (const { _id, contentId } of await this.records.find(tooLong).limit(limit).lean()) {
      // The condition once more: whoever uses it, or keeps the same bytes again, in this moment is first or finds none.
      const { deletedCount } = await this.records.deleteOne({ _id, ...tooLong });
      if (deletedCount === 0) continue;
      await this.contents.delete(contentId);
      swept += 1;
    }
    return swept;
  }

  /** Writes down that these bytes are the file; or, where it is there already, takes them away again. */
  private async recorded(
    file: StoredFile,
    { contentId, key, isUnclaimed }: Pick<FileRecord, 'contentId' | 'key'> & { readonly isUnclaimed: boolean },
  ): Promise<StoredFile> {
    const { id: _id, ...facts } = file;
    const waitingSince = new Date(this.time.now());
    const record = { _id, ...facts, contentId, key, waitingSince, ...(isUnclaimed && { isUnclaimed }) };
    for (;;) {
      try {
        await this.inserting.insert(record);
        return file;
      } catch (error) {
        const known = isDuplicate(error) ? await this.keptAgain(file.id) : undefined;
        // One that was swept between the two questions is written down after all.
        if (isDuplicate(error) && !known) continue;
        await this.contents.delete(contentId);
        if (!known) throw error;
        return known;
      }
    }
  }

  /** The file, if it is there; when it still waits, from now on. */
  private async keptAgain(id: string): Promise<StoredFile | undefined> {
    if (!(await this.find(id))) return undefined;
    await this.wait([id], this.time.now());
    // It may have been swept before it heard that it is to wait.
    return this.find(id);
  }
}

/** Counts and hashes what passes, keeps its beginning, and stops what is too large. */
class Measure extends Transform {
  size = 0;
  private readonly digest = createHash('sha256');
  private readonly beginning: Buffer[] = [];
  private finished?: string;

  constructor(private readonly limit: number) {
    super();
  }

  get sha256(): string {
    return (this.finished ??= this.digest.digest('hex'));
  }

  get head(): Buffer {
    return Buffer.concat(this.beginning).subarray(0, sniffedBytes);
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    if (this.size + chunk.length > this.limit) return done(new FileTooLarge(this.limit));
    if (this.size < sniffedBytes) this.beginning.push(chunk);
    this.size += chunk.length;
    this.digest.update(chunk);
    done(null, chunk);
  }
}
