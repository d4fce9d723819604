import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { mongo, Types } from 'mongoose';
import type { Original } from '../original.store.js';
import { OriginalStore } from '../original.store.js';

@Injectable()
export class GridfsOriginalStore extends OriginalStore {
  constructor(@InjectConnection() private readonly connection: Connection) {
    super();
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
    const upload = this.bucket().openUploadStream('original');
    try {
      await pipeline(content, measure, upload);
    } catch (error) {
      await upload.abort();
      throw error;
    }
    return { id: upload.id.toString(), size, sha256: digest.digest('hex') };
  }

  override open(id: string): Readable {
    return this.bucket().openDownloadStream(new Types.ObjectId(id));
  }

  override async discard(id: string): Promise<void> {
    await this.bucket().delete(new Types.ObjectId(id));
  }

  private bucket(): mongo.GridFSBucket {
    if (!this.connection.db) throw new Error('the database is not connected');
    return new mongo.GridFSBucket(this.connection.db, {
      bucketName: 'originals',
      writeConcern: { w: 'majority', j: true },
    });
  }
}
