import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { ReadKind } from '../read-log.js';

@Schema({ collection: 'readLog', versionKey: false })
export class ReadDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly at!: number;
  @Prop({ type: String, required: true }) readonly by!: string;
  @Prop({ type: String, required: true }) readonly what!: ReadKind;
  @Prop({ type: String }) readonly ref?: string;
  @Prop({ type: String }) readonly customerId?: string;
  @Prop({ type: String }) readonly detail?: string;
  @Prop({ type: String }) readonly reason?: string;
}

export const ReadSchema = SchemaFactory.createForClass(ReadDocument);

ReadSchema.index({ ref: 1, at: -1, _id: -1 });
ReadSchema.index({ customerId: 1, at: -1, _id: -1 });
ReadSchema.index({ by: 1, at: -1, _id: -1 });
ReadSchema.index({ what: 1, at: -1, _id: -1 });
ReadSchema.index({ at: -1, _id: -1 });
