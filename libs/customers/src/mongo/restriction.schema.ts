import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { Restriction, RestrictionEntry, RestrictionState } from '../restriction.js';

/** Instants are epoch milliseconds. What is said of the customer is sealed with their key. */
@Schema({ collection: 'restrictions', versionKey: false, minimize: false })
export class RestrictionDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly customerId!: string;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: String, required: true }) readonly state!: RestrictionState;
  /** Limits, reason and evidence as JSON; none any more of an erased customer. */
  @Prop({ type: String }) readonly sealed?: string;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly asked!: Restriction['asked'];
  @Prop({ type: Number, required: true }) readonly askedAt!: number;
  @Prop({ type: SchemaTypes.Mixed }) readonly decided?: NonNullable<Restriction['decided']>;
  @Prop({ type: Number, required: true }) readonly reviewAt!: number;
  @Prop({ type: Number, required: true }) readonly until!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly done!: Restriction['done'];
  /** When something is next to be done about it by itself. */
  @Prop({ type: Number }) readonly dutyAt?: number;
  /** Reasons in it are sealed. */
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly log!: RestrictionEntry[];
}

export const RestrictionSchema = SchemaFactory.createForClass(RestrictionDocument);
RestrictionSchema.index({ customerId: 1 });
RestrictionSchema.index({ state: 1, askedAt: -1, _id: -1 });
RestrictionSchema.index({ dutyAt: 1 }, { sparse: true });
