import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { RuleRun, RunRow, RunTotals } from '../rule-run.js';

/** What a run was ordered as, which never changes. */
export type OrderedRun = Omit<RuleRun, 'id' | 'state' | 'endedAt' | 'done' | 'totals' | 'orderedAt'>;

@Schema({ collection: 'ruleRuns', versionKey: false, minimize: false })
export class RuleRunDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly order!: OrderedRun;
  @Prop({ type: Number, required: true }) readonly orderedAt!: number;
  @Prop({ type: String, required: true }) readonly state!: RuleRun['state'];
  @Prop({ type: String, required: true }) readonly after!: string;
  @Prop({ type: Number, required: true }) readonly done!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly totals!: RunTotals;
  @Prop({ type: Number }) readonly endedAt?: number;
  @Prop({ type: String }) readonly holder?: string;
  /** Until when it is held; there while it is not over, 0 when nobody has begun. */
  @Prop({ type: Number }) readonly heldUntil?: number;
}

export const RuleRunSchema = SchemaFactory.createForClass(RuleRunDocument);
RuleRunSchema.index({ heldUntil: 1 }, { sparse: true });
RuleRunSchema.index({ orderedAt: -1, _id: -1 });
RuleRunSchema.index({ 'order.draft.id': 1, orderedAt: -1, _id: -1 }, { sparse: true });
RuleRunSchema.index({ 'order.name': 1, orderedAt: -1, _id: -1 });

/** What a run found of one complaint. */
@Schema({ collection: 'ruleRunRows', versionKey: false })
export class RuleRunRowDocument {
  /** Run and complaint: the same complaint again changes nothing. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly runId!: string;
  @Prop({ type: String, required: true }) readonly complaintId!: string;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly row!: Omit<RunRow, 'complaintId'>;
}

export const RuleRunRowSchema = SchemaFactory.createForClass(RuleRunRowDocument);
RuleRunRowSchema.index({ runId: 1, complaintId: 1 });
