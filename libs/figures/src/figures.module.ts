import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { PeopleModule } from '#people/people.module.js';
import { ComposeFigureMail } from './compose-figure-mail.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { nameCodesAsPublished } from './taxonomy-titles.js';
import { FactStore } from './fact.store.js';
import { FigureMails } from './figure-mails.js';
import { Figures } from './figures.js';
import { KeptFacts } from './kept-facts.js';
import { FactDocument, FactMarkDocument, FactMarkSchema, FactSchema } from './mongo/fact.schema.js';
import { FigureMailRecord, FigureMailSchema } from './mongo/figure-mail.schema.js';
import { MongoFactStore } from './mongo/mongo-fact.store.js';
import { MongoFigureMails } from './mongo/mongo-figure-mails.js';

/** What managers look at or are sent: how many, how old, how late, and the list behind each number. */
@Module({
  imports: [
    CaseworkModule,
    PeopleModule,
    MongooseModule.forFeature([
      { name: FactDocument.name, schema: FactSchema },
      { name: FactMarkDocument.name, schema: FactMarkSchema },
      { name: FigureMailRecord.name, schema: FigureMailSchema },
    ]),
  ],
  providers: [
    { provide: FactStore, useClass: MongoFactStore },
    { provide: FigureMails, useClass: MongoFigureMails },
    KeptFacts,
    Figures,
    ComposeFigureMail,
  ],
  exports: [KeptFacts, Figures, FigureMails, ComposeFigureMail],
})
export class FiguresModule {
  constructor(rulebooks: Rulebooks) {
    nameCodesAsPublished(rulebooks);
  }
}
