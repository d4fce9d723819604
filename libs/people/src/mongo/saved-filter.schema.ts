import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

@Schema({ collection: 'savedFilters', versionKey: false })
export class SavedFilterRecord {
  /** Whose it is, and its id: nobody reaches another's. */
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true })
  readonly staffId!: string;

  @Prop({ type: String, required: true })
  readonly id!: string;

  @Prop({ type: String, required: true })
  readonly name!: string;

  /** It may be empty: everything. */
  @Prop({ type: String, default: '' })
  readonly query!: string;
}

export const SavedFilterSchema = SchemaFactory.createForClass(SavedFilterRecord);
SavedFilterSchema.index({ staffId: 1, name: 1 });
