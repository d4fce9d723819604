import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { IntakeLedger } from './intake-record.js';
import { GridfsOriginalStore } from './mongo/gridfs-original.store.js';
import { IntakeRecordDocument, IntakeRecordSchema } from './mongo/intake-record.schema.js';
import { MongoIntakeLedger } from './mongo/mongo-intake-ledger.js';
import { OriginalStore } from './original.store.js';
import { ReceiveEmail } from './receive-email.js';

/** How things come in. */
@Module({
  imports: [MongooseModule.forFeature([{ name: IntakeRecordDocument.name, schema: IntakeRecordSchema }])],
  providers: [
    { provide: OriginalStore, useClass: GridfsOriginalStore },
    { provide: IntakeLedger, useClass: MongoIntakeLedger },
    ReceiveEmail,
  ],
  exports: [ReceiveEmail, OriginalStore],
})
export class IntakeModule {}
