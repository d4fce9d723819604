import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { DueComplaint, PurgeRun } from '../purge-run.js';

@Schema({ collection: 'purgeRuns', versionKey: false })
export class PurgeRunDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly orderedAt!: number;
  @Prop({ type: String }) readonly orderedBy?: string;
  @Prop({ type: String }) readonly reason?: string;
  @Prop({ type: Number, required: true }) readonly until!: number;
  /** Since when it waits to be done; none once it is. */
  @Prop({ type: Number }) readonly openSince?: number;
  @Prop({ type: Number }) readonly doneAt?: number;
  @Prop({ type: SchemaTypes.Mixed }) readonly kept?: NonNullable<PurgeRun['kept']>;
}

export const PurgeRunSchema = SchemaFactory.createForClass(PurgeRunDocument);
PurgeRunSchema.index({ openSince: 1 }, { sparse: true });
PurgeRunSchema.index({ orderedAt: -1, _id: -1 });

/** One complaint that was purged, or is being purged. */
@Schema({ collection: 'purges', versionKey: false })
export class PurgeDocument {
  /** The complaint. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly runId!: string;
  @Prop({ type: String, required: true }) readonly ref!: string;
  @Prop({ type: String, required: true }) readonly customerId!: string;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: Number, required: true }) readonly closedAt!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly policy!: DueComplaint['policy'];
  @Prop({ type: Number }) readonly years?: number;
  @Prop({ type: Number }) readonly keptUntil?: number;
  @Prop({ type: Boolean }) readonly isBegun?: boolean;
  @Prop({ type: Number }) readonly purgedAt?: number;
  @Prop({ type: Boolean }) readonly isCustomerErased?: boolean;
}

export const PurgeSchema = SchemaFactory.createForClass(PurgeDocument);
PurgeSchema.index({ isBegun: 1 }, { sparse: true });
PurgeSchema.index({ runId: 1, purgedAt: -1, _id: -1 });
