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
import { MongoVerificationBook } from './mongo/mongo-verification-book.js';
import { SealDocument, SealSchema } from './mongo/seal.schema.js';
import { VerificationDocument, VerificationSchema } from './mongo/verification.schema.js';
import { SealKey, sealPurpose } from './seal.js';
import { SealBook } from './seal-book.js';
import { SealFolder } from './seal-folder.js';
import { VerificationBook } from './verification-book.js';

/** Seals of the histories, kept outside the database in `DATA_DIR/seals`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ComplaintDocument.name, schema: ComplaintSchema },
      { name: SealDocument.name, schema: SealSchema },
      { name: VerificationDocument.name, schema: VerificationSchema },
    ]),
  ],
  providers: [
    { provide: HistoryWalk, useClass: MongoHistoryWalk },
    { provide: SealBook, useClass: MongoSealBook },
    { provide: VerificationBook, useClass: MongoVerificationBook },
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
  exports: [MakeSeal, SealBook, VerificationBook, SealFolder, SealKey, HistoryWalk],
})
export class SealModule {}
