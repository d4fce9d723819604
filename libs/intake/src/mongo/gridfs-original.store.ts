import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { mongo } from 'mongoose';
import { Types } from 'mongoose';
import { GridContents } from '#platform/grid-contents.js';
import { house, isNobodys } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { opening, sealing } from '#privacy/sealed-content.js';
import type { Original } from '../original.store.js';
import { OriginalStore } from '../original.store.js';

@Injectable()
export class GridfsOriginalStore extends OriginalStore {
  private readonly contents: GridContents;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly vault: PersonVault,
  ) {
    super();
    this.contents = new GridContents(connection, 'originals');
  }

  override async keep(content: Readable): Promise<Original> {
    const digest = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        digest.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const { key, sealed } = await this.vault.newContentKey(house);
    const id = await pipeline(content, measure, sealing(key), (bytes: AsyncIterable<Buffer>) =>
      this.contents.put(bytes, 'original', { key: sealed, isUnclaimed: true }),
    );
    return { id: id.toString(), size, sha256: digest.digest('hex') };
  }

  override open(id: string): Readable {
    return Readable.from(this.read(new Types.ObjectId(id)));
  }

  override async give(id: string, keyName: string): Promise<void> {
    const _id = new Types.ObjectId(id);
    const files = this.files();
    const file = await files.findOne({ _id, 'metadata.isUnclaimed': true });
    if (!file) return;
    const sealed = keyOf(file);
    const key = await this.vault.handOver(sealed, keyName);
    await files.updateOne(
      { _id, 'metadata.key': sealed },
      { $set: { metadata: { key, ...(isNobodys(keyName) && { isUnclaimed: true }) } } },
    );
  }

  private async *read(_id: Types.ObjectId): AsyncGenerator<Buffer> {
    const file = await this.files().findOne({ _id });
    if (!file) throw new Error(`there is no original ${_id.toString()}`);
    const opened = opening(await this.vault.contentKey(keyOf(file)));
    // What goes wrong on the way destroys the end of it too, and is thrown there.
    pipeline(this.contents.read(_id), opened).catch((error: Error) => opened.destroy(error));
    yield* opened as AsyncIterable<Buffer>;
  }

  override async discard(id: string): Promise<void> {
    await this.contents.delete(new Types.ObjectId(id));
  }

  private files(): mongo.Collection<StoredOriginal> {
    if (!this.connection.db) throw new Error('the database is not connected');
    return this.connection.db.collection<StoredOriginal>('originals.files');
  }
}

/** What GridFS notes of an original, as far as we have told it. */
interface StoredOriginal {
  readonly _id: Types.ObjectId;
  readonly metadata?: { readonly key?: string; readonly isUnclaimed?: true };
}

function keyOf({ _id, metadata }: StoredOriginal): string {
  if (metadata?.key === undefined) throw new Error(`the original ${_id.toString()} has no key`);
  return metadata.key;
}
