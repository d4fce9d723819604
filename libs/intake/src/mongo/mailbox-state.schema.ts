import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { MailboxState } from '../mailbox-states.js';

@Schema({ collection: 'mailboxes', versionKey: false })
export class MailboxDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: [String], required: true }) readonly aliases!: string[];
  @Prop({ type: String, required: true }) readonly teamId!: string;
  @Prop({ type: Object }) readonly account?: MailboxState['account'];
  @Prop({ type: Number }) readonly fetchedAt?: number;
  @Prop({ type: Number }) readonly mailAt?: number;
  @Prop({ type: Object }) readonly fault?: MailboxState['fault'];
  @Prop({ type: Number }) readonly askedAt?: number;
}

export const MailboxSchema = SchemaFactory.createForClass(MailboxDocument);
MailboxSchema.index({ askedAt: 1 }, { sparse: true });
