import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { ClockName, Limit, Severity } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Alert, AlertAnswer, AlertMailState, AlertReason } from '../alert.js';

/** Instants are epoch milliseconds. Title and words are sealed with the customer's key. */
@Schema({ collection: 'alerts', versionKey: false })
export class AlertRecord {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String }) readonly complaintId?: string;
  @Prop({ type: String, required: true }) readonly occasionId!: string;
  @Prop({ type: String }) readonly ref?: string;
  @Prop({ type: String }) readonly personId?: string;
  @Prop({ type: String }) readonly ruleDraftId?: string;
  @Prop({ type: String }) readonly teamId?: string;
  @Prop({ type: String }) readonly title?: string;
  @Prop({ type: String, required: true }) readonly because!: AlertReason;
  @Prop({ type: Object, required: true }) readonly what!: Words;
  @Prop({ type: String, required: true }) readonly severity!: Severity;
  @Prop({ type: Number, required: true }) readonly at!: number;
  @Prop({ type: String }) readonly clock?: ClockName;
  @Prop({ type: String }) readonly limit?: Limit;
  @Prop({ type: String }) readonly subject?: string;
  @Prop({ type: String }) readonly point?: string;
  @Prop({ type: Number }) readonly dueAt?: number;
  @Prop({ type: String, required: true }) readonly staffId!: string;
  @Prop({ type: String, required: true }) readonly relation!: Alert['relation'];
  @Prop({ type: Number, required: true }) readonly raisedAt!: number;
  @Prop({ type: Number }) readonly lateBy?: number;
  /** Kept to be shown; what is still waited for is in `climbsAt`. */
  @Prop({ type: Number }) readonly answerBy?: number;
  @Prop({ type: Number }) readonly climbsAt?: number;
  @Prop({ type: Number }) readonly climbedAt?: number;
  @Prop({ type: String }) readonly passedOver?: string;
  @Prop({ type: Boolean, required: true }) readonly isOpen!: boolean;
  @Prop({ type: Number }) readonly acknowledgedAt?: number;
  @Prop({ type: String }) readonly acknowledgedBy?: string;
  @Prop({ type: String }) readonly answer?: AlertAnswer;
  @Prop({ type: Number }) readonly overAt?: number;
  @Prop({ type: String, required: true }) readonly mailState!: AlertMailState;
  @Prop({ type: Boolean }) readonly isVeiled?: boolean;
}

export const AlertSchema = SchemaFactory.createForClass(AlertRecord);
// Lists of one person's or one team's alerts, the newest first; the most urgent first is one such list a severity.
for (const whose of ['staffId', 'teamId']) {
  AlertSchema.index({ [whose]: 1, isOpen: 1, raisedAt: -1, _id: -1 });
  AlertSchema.index({ [whose]: 1, isOpen: 1, severity: 1, raisedAt: -1, _id: -1 });
}
AlertSchema.index({ isOpen: 1, staffId: 1 });
AlertSchema.index({ complaintId: 1, occasionId: 1 });
AlertSchema.index({ complaintId: 1, raisedAt: -1 });
AlertSchema.index({ climbsAt: 1 }, { sparse: true });

/** The mails to one person in one hour. */
@Schema({ collection: 'mailCounts', versionKey: false })
export class MailCountRecord {
  /** Person and hour. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: [String], required: true }) readonly keys!: string[];
  @Prop({ type: Date, required: true }) readonly expiresAt!: Date;
}

export const MailCountSchema = SchemaFactory.createForClass(MailCountRecord);
MailCountSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
