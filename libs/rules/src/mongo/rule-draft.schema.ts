import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { RuleDraft } from '../rule-draft.js';

@Schema({ collection: 'ruleDrafts', versionKey: false })
export class RuleDraftDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly draft!: Omit<RuleDraft, 'id'>;
  @Prop({ type: Number, required: true }) readonly revision!: number;
  @Prop({ type: Number, required: true }) readonly changedAt!: number;
  /** There while it is approved and not published yet. */
  @Prop({ type: Number }) readonly approvedAt?: number;
  /** Since when somebody is to be told of it; not there when nobody is. */
  @Prop({ type: Number }) readonly untoldSince?: number;
  /** Which rule it is of, until it is over. */
  @Prop({ type: String }) readonly aliveOf?: string;
}

export const RuleDraftSchema = SchemaFactory.createForClass(RuleDraftDocument);
RuleDraftSchema.index({ aliveOf: 1 }, { unique: true, sparse: true });
RuleDraftSchema.index({ approvedAt: 1 }, { sparse: true });
RuleDraftSchema.index({ untoldSince: 1 }, { sparse: true });
RuleDraftSchema.index({ changedAt: -1, _id: -1 });
