import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { Decided } from '../suspended-mails.js';
import type { IntakeEnvelope, IntakeOutcome, IntakeRecord } from '../intake-record.js';

/** The envelope is sealed with the house's key until it is known whose the mail is. */
@Schema({ collection: 'intake', versionKey: false })
export class IntakeRecordDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly channel!: IntakeRecord['channel'];
  @Prop({ type: Date, required: true }) readonly receivedAt!: Date;
  @Prop({ type: Types.ObjectId, required: true }) readonly originalId!: Types.ObjectId;
  @Prop({ type: String, required: true }) readonly sha256!: string;
  @Prop({ type: Number, required: true }) readonly size!: number;
  @Prop({ type: Object, required: true }) readonly envelope!: IntakeEnvelope;
  @Prop({ type: String }) readonly transportKey?: string;
  @Prop({ type: String }) readonly personId?: string;

  /** It belongs to nobody, and can be read still. */
  @Prop({ type: Boolean }) readonly isNobodys?: boolean;
  /** When it was forgotten, epoch milliseconds. */
  @Prop({ type: Number }) readonly forgottenAt?: number;

  @Prop({ type: String, required: true }) readonly outcome!: IntakeOutcome;
  /** While it waits: until when somebody has it, epoch milliseconds. */
  @Prop({ type: Number, required: true }) readonly takenUntil!: number;
  @Prop({ type: Number, required: true }) readonly attempts!: number;
  @Prop({ type: String }) readonly because?: string;
  @Prop({ type: String }) readonly complaintId?: string;
  @Prop({ type: String }) readonly messageId?: string;
  @Prop({ type: Number }) readonly settledAt?: number;
  @Prop({ type: String }) readonly teamId?: string;
  /** Only of what no rule could place. */
  @Prop({ type: String }) readonly decisionState?: 'open' | 'decided';
  @Prop({ type: Object }) readonly decision?: Decided;
  /** When somebody last decided about it, or gave it away, or it was forgotten; epoch milliseconds. */
  @Prop({ type: Number }) readonly changedAt?: number;
}

export const IntakeRecordSchema = SchemaFactory.createForClass(IntakeRecordDocument);
IntakeRecordSchema.index({ outcome: 1, receivedAt: 1 });
IntakeRecordSchema.index({ outcome: 1, takenUntil: 1 });
IntakeRecordSchema.index(
  { outcome: 1, decisionState: 1, receivedAt: -1, _id: -1 },
  { partialFilterExpression: { decisionState: { $exists: true } } },
);
IntakeRecordSchema.index({ messageId: 1 }, { partialFilterExpression: { decisionState: { $exists: true } } });
IntakeRecordSchema.index({ sha256: 1 });
for (const field of ['settledAt', 'changedAt', 'complaintId'])
  IntakeRecordSchema.index({ [field]: 1 }, { partialFilterExpression: { decisionState: { $exists: true } } });
IntakeRecordSchema.index(
  { isNobodys: 1, receivedAt: 1 },
  { partialFilterExpression: { isNobodys: { $exists: true } } },
);
IntakeRecordSchema.index({ transportKey: 1 }, { unique: true, sparse: true });
IntakeRecordSchema.index(
  { decisionState: 1, receivedAt: -1, _id: -1 },
  { partialFilterExpression: { decisionState: { $exists: true } } },
);
