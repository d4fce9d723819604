import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { EnclosedFile, MailAttachment, MailHeads } from '../mail.js';
import type { MailPurpose } from '../outgoing-mails.js';

/** Where it goes and what it says, and what the mail server said, is sealed with the customer's key, or else the house's. */
@Schema({ collection: 'outgoingMails', versionKey: false })
export class OutgoingMailRecord {
  /** The mail's key. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Object, required: true }) readonly purpose!: MailPurpose;
  @Prop({ type: String }) readonly complaintId?: string;
  @Prop({ type: String }) readonly personId?: string;
  @Prop({ type: Object, required: true }) readonly to!: { readonly address: string; readonly name?: string };
  @Prop({ type: String, required: true }) readonly locale!: Locale;
  @Prop({ type: String, required: true }) readonly subject!: string;
  @Prop({ type: String, required: true }) readonly text!: string;
  @Prop({ type: String, required: true }) readonly html!: string;
  @Prop({ type: Object }) readonly heads?: MailHeads;
  @Prop({ type: Array, default: undefined }) readonly attachments?: MailAttachment[];
  /** Until the mail went, or never will. */
  @Prop({ type: Array, default: undefined }) readonly enclosed?: EnclosedFile[];
  /** Instants are epoch milliseconds. */
  @Prop({ type: Number, required: true }) readonly writtenAt!: number;
  @Prop({ type: Number, required: true }) readonly since!: number;
  /** When there is next something to do with it; none when it is over. */
  @Prop({ type: Number }) readonly dueAt?: number;
  @Prop({ type: Number, required: true }) readonly tries!: number;
  /** How often the answer to an attempt was lost, so that the reader may have got it more than once. */
  @Prop({ type: Number, required: true }) readonly uncertain!: number;
  @Prop({ type: String, required: true }) readonly state!: 'waiting' | 'delivered' | 'failed';
  /** What the mail server said last. */
  @Prop({ type: String }) readonly answer?: string;
  @Prop({ type: Number }) readonly settledAt?: number;
}

export const OutgoingMailSchema = SchemaFactory.createForClass(OutgoingMailRecord);
OutgoingMailSchema.index({ dueAt: 1 }, { sparse: true });
OutgoingMailSchema.index({ personId: 1 }, { sparse: true });
OutgoingMailSchema.index({ 'purpose.kind': 1 });
OutgoingMailSchema.index({ complaintId: 1, writtenAt: 1 });
OutgoingMailSchema.index({ writtenAt: -1, _id: -1 });
OutgoingMailSchema.index({ state: 1, writtenAt: -1, _id: -1 });
