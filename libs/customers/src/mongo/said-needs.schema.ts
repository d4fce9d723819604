import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** Instants are epoch milliseconds. What is said of the customer is sealed with their key. */
@Schema({ collection: 'saidNeeds', versionKey: false })
export class SaidNeedsDocument {
  /** The complaint that it was told with. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly customerId!: string;
  /** As JSON. */
  @Prop({ type: String, required: true }) readonly sealed!: string;
  @Prop({ type: Number, required: true }) readonly until!: number;
}

export const SaidNeedsSchema = SchemaFactory.createForClass(SaidNeedsDocument);
SaidNeedsSchema.index({ customerId: 1 });
SaidNeedsSchema.index({ until: 1 });
