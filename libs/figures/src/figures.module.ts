import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { FactStore } from './fact.store.js';
import { Figures } from './figures.js';
import { KeptFacts } from './kept-facts.js';
import { FactDocument, FactMarkDocument, FactMarkSchema, FactSchema } from './mongo/fact.schema.js';
import { MongoFactStore } from './mongo/mongo-fact.store.js';

/** What managers look at: how many, how old, how late, and the list behind each number. */
@Module({
  imports: [
    CaseworkModule,
    MongooseModule.forFeature([
      { name: FactDocument.name, schema: FactSchema },
      { name: FactMarkDocument.name, schema: FactMarkSchema },
    ]),
  ],
  providers: [{ provide: FactStore, useClass: MongoFactStore }, KeptFacts, Figures],
  exports: [KeptFacts, Figures],
})
export class FiguresModule {}
