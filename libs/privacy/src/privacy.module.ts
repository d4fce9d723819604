import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BlindIndex } from './blind-index.js';
import { MongoPersonKeyStore } from './mongo/mongo-person-key.store.js';
import { PersonKeyDocument, PersonKeySchema } from './mongo/person-key.schema.js';
import { PersonKeyStore } from './person-key.store.js';
import { PersonVault } from './person-vault.js';

/** How what is known of persons is kept, so that it can be forgotten. */
@Module({
  imports: [MongooseModule.forFeature([{ name: PersonKeyDocument.name, schema: PersonKeySchema }])],
  providers: [{ provide: PersonKeyStore, useClass: MongoPersonKeyStore }, BlindIndex, PersonVault],
  exports: [BlindIndex, PersonVault],
})
export class PrivacyModule {}
