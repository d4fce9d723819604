import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { QualityReview } from '../quality-review.js';

/** The review, and beside it what lists ask for; both are written together. */
@Schema({ collection: 'qualityReviews', versionKey: false })
export class QualityReviewDocument {
  /** The complaint's. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly review!: QualityReview;
  @Prop({ type: Boolean, required: true }) readonly isOpen!: boolean;
  /** Of an open one when it is due, of a done one when it was done. */
  @Prop({ type: Number, required: true }) readonly at!: number;
  @Prop({ type: String, required: true }) readonly teamId!: string;
  @Prop({ type: String }) readonly ownerId?: string;
  @Prop({ type: String }) readonly reviewerId?: string;
  @Prop({ type: [String], required: true }) readonly complainedAbout!: string[];
  @Prop({ type: [String], required: true }) readonly reasons!: string[];
  /** `listened:notMet`, for each criterion. */
  @Prop({ type: [String], required: true }) readonly scores!: string[];
  /** Who has something to change that is not done. */
  @Prop({ type: [String], required: true }) readonly measureOwners!: string[];
  @Prop({ type: Number }) readonly tellAt?: number;
}

export const QualityReviewSchema = SchemaFactory.createForClass(QualityReviewDocument);
QualityReviewSchema.index({ isOpen: 1, at: 1, _id: 1 });
QualityReviewSchema.index({ isOpen: 1, reviewerId: 1, at: 1, _id: 1 });
QualityReviewSchema.index({ isOpen: 1, ownerId: 1, at: 1, _id: 1 });
QualityReviewSchema.index({ measureOwners: 1 });
QualityReviewSchema.index({ tellAt: 1 });

/** How far complaints were looked at. */
@Schema({ collection: 'qualityProgress', versionKey: false })
export class QualityProgressDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly until!: number;
}

export const QualityProgressSchema = SchemaFactory.createForClass(QualityProgressDocument);
