import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { FormDraftStore } from './form-draft.store.js';
import { FormDraftDocument, FormDraftSchema } from './mongo/form-draft.schema.js';
import { MongoFormDraftStore } from './mongo/mongo-form-draft.store.js';

/** Forms that are still being filled in. */
@Module({
  imports: [MongooseModule.forFeature([{ name: FormDraftDocument.name, schema: FormDraftSchema }])],
  providers: [{ provide: FormDraftStore, useClass: MongoFormDraftStore }],
  exports: [FormDraftStore],
})
export class FormDraftsModule {}
