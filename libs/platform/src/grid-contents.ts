import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connection } from 'mongoose';
import { mongo, Types } from 'mongoose';
import { InsertTogether } from './insert-together.js';

/** Bytes of one piece, as GridFS has them by itself. */
const pieceSize = 255 * 1024;

interface Piece {
  readonly _id: Types.ObjectId;
  readonly files_id: Types.ObjectId;
  readonly n: number;
  readonly data: mongo.Binary;
}

interface Entry {
  readonly _id: Types.ObjectId;
  readonly length: number;
  readonly chunkSize: number;
  readonly uploadDate: Date;
  readonly filename: string;
  readonly metadata?: object;
}

/**
 * Contents of any size in the database, laid out as GridFS lays them out, so that every tool for it reads them. A small
 * one, as most are, takes two inserts that it shares with others of the moment; a large one passes in pieces.
 */
export class GridContents {
  private readonly smallPieces = new InsertTogether<Piece>(() => this.collection('chunks'));
  private readonly entries = new InsertTogether<Entry>(() => this.collection('files'));
  private indexed: Promise<unknown> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly bucketName: string,
  ) {}

  /** Resolves with its id once every byte is on disk; what fails before leaves nothing that could be found. */
  async put(content: AsyncIterable<Buffer>, filename: string, metadata?: object): Promise<Types.ObjectId> {
    await this.ready();
    const _id = new Types.ObjectId();
    const chunks = content[Symbol.asyncIterator]();
    const beginning: Buffer[] = [];
    let length = 0;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      beginning.push(next.value);
      length += next.value.length;
      if (length <= pieceSize) continue;
      await this.putLarge(_id, after(beginning, chunks), filename, metadata);
      return _id;
    }
    if (length > 0)
      await this.smallPieces.insert({
        _id: new Types.ObjectId(),
        files_id: _id,
        n: 0,
        data: new mongo.Binary(Buffer.concat(beginning)),
      });
    const entry = { _id, length, chunkSize: pieceSize, uploadDate: _id.getTimestamp(), filename };
    await this.entries.insert({ ...entry, ...(metadata && { metadata }) });
    return _id;
  }

  /** The bytes, piece by piece. What is missing of them is for the reader to notice: what we keep is sealed to its end. */
  async *read(id: Types.ObjectId): AsyncGenerator<Buffer> {
    const pieces = this.collection('chunks').find({ files_id: id }).sort({ n: 1 });
    for await (const { data } of pieces) yield Buffer.from((data as mongo.Binary).value());
  }

  async delete(id: Types.ObjectId): Promise<void> {
    await this.bucket().delete(id);
  }

  private async putLarge(
    id: Types.ObjectId,
    content: AsyncIterable<Buffer>,
    filename: string,
    metadata?: object,
  ): Promise<void> {
    const upload = this.bucket().openUploadStreamWithId(id, filename, metadata && { metadata });
    try {
      await pipeline(Readable.from(content), upload);
    } catch (error) {
      await upload.abort();
      throw error;
    }
  }

  /** The index by which pieces are found stands before the first of them. */
  private async ready(): Promise<void> {
    this.indexed ??= this.collection('chunks').createIndex({ files_id: 1, n: 1 }, { unique: true });
    try {
      await this.indexed;
    } catch (error) {
      this.indexed = undefined;
      throw error;
    }
  }

  private collection(part: 'files' | 'chunks'): mongo.Collection {
    return this.database().collection(`${this.bucketName}.${part}`, { writeConcern: { w: 'majority', j: true } });
  }

  private bucket(): mongo.GridFSBucket {
    const { bucketName } = this;
    return new mongo.GridFSBucket(this.database(), { bucketName, writeConcern: { w: 'majority', j: true } });
  }

  private database(): NonNullable<Connection['db']> {
    if (!this.connection.db) throw new Error('the database is not connected');
    return this.connection.db;
  }
}

async function* after(beginning: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* beginning;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
