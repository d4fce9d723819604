import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { HistoryWalk } from './history-walk.js';
import { MakeSeal } from './make-seal.js';
import { ComplaintDocument, ComplaintSchema } from './mongo/complaint.schema.js';
import { MongoHistoryWalk } from './mongo/mongo-history-walk.js';
import { MongoSealBook } from './mongo/mongo-seal-book.js';
import { SealDocument, SealSchema } from './mongo/seal.schema.js';
import { SealKey, sealPurpose } from './seal.js';
import { SealBook } from './seal-book.js';
import { SealFolder } from './seal-folder.js';

/** Seals of the histories, kept outside the database in `DATA_DIR/seals`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ComplaintDocument.name, schema: ComplaintSchema },
      { name: SealDocument.name, schema: SealSchema },
    ]),
  ],
  providers: [
    { provide: HistoryWalk, useClass: MongoHistoryWalk },
    { provide: SealBook, useClass: MongoSealBook },
    {
      provide: SealFolder,
      inject: [Configuration],
      useFactory: ({ DATA_DIR }: Configuration) => new SealFolder(join(DATA_DIR, 'seals')),
    },
    {
      provide: SealKey,
      inject: [SecretKey],
      useFactory: (secret: SecretKey) => new SealKey(secret.derive(sealPurpose).export()),
    },
    MakeSeal,
  ],
  exports: [MakeSeal, SealBook, SealFolder, SealKey, HistoryWalk],
})
export class SealModule {}
