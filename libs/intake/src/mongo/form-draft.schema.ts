import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { DraftFile } from '../form-draft.store.js';

@Schema({ collection: 'formDrafts', versionKey: false })
export class FormDraftDocument {
  /** SHA-256 of the form's key, hexadecimal: who reads the database can still not add to a form. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly files!: DraftFile[];
  @Prop({ type: Number, required: true }) readonly fileCount!: number;
  @Prop({ type: Date, required: true }) readonly touchedAt!: Date;
}

export const FormDraftSchema = SchemaFactory.createForClass(FormDraftDocument);

FormDraftSchema.index({ touchedAt: 1 }, { expireAfterSeconds: 24 * 3600 });
