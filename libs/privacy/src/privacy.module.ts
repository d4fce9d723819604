import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BlindIndex } from './blind-index.js';
import { MongoPersonKeyStore } from './mongo/mongo-person-key.store.js';
import { PersonKeyDocument, PersonKeySchema } from './mongo/person-key.schema.js';
import { MongoReadLog } from './mongo/mongo-read-log.js';
import { ReadDocument, ReadSchema } from './mongo/read.schema.js';
import { ReadLog } from './read-log.js';
import { PersonKeyStore } from './person-key.store.js';
import { PersonVault } from './person-vault.js';

/** How what is known of persons is kept, so that it can be forgotten. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: PersonKeyDocument.name, schema: PersonKeySchema },
      { name: ReadDocument.name, schema: ReadSchema },
    ]),
  ],
  providers: [
    { provide: PersonKeyStore, useClass: MongoPersonKeyStore },
    { provide: ReadLog, useClass: MongoReadLog },
    BlindIndex,
    PersonVault,
  ],
  exports: [ReadLog, BlindIndex, PersonVault],
})
export class PrivacyModule {}
