import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

@Schema({ collection: 'personKeys', versionKey: false })
export class PersonKeyDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly personId!: string;
  @Prop({ type: String }) readonly wrapped?: string;
  @Prop({ type: Number }) readonly destroyedAt?: number;
}

export const PersonKeySchema = SchemaFactory.createForClass(PersonKeyDocument);

// Two processes that want a person's first key at the same time get the same one.
PersonKeySchema.index({ personId: 1 }, { unique: true });
