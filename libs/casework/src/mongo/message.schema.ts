import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { Attachment, AuthenticationResults, Correspondent, LeftOut, Message } from '../message.js';

/** What was written, by whom and to whom is sealed with the key of the customer, or with the house's where it is nobody's. */
@Schema({ collection: 'messages', versionKey: false, minimize: false })
export class MessageDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String }) readonly complaintId?: string;
  @Prop({ type: String }) readonly personId?: string;
  /** Of what belongs to nobody: what its sender's address is found by, so that it is forgotten with them. */
  @Prop({ type: String }) readonly senderIndex?: string;
  @Prop({ type: String, required: true }) readonly direction!: Message['direction'];
  @Prop({ type: String, required: true }) readonly channel!: Message['channel'];
  @Prop({ type: Number, required: true }) readonly at!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly from!: Correspondent;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly to!: Correspondent[];
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly cc!: Correspondent[];
  @Prop({ type: String }) readonly subject!: string;
  @Prop({ type: String }) readonly text!: string;
  @Prop({ type: String }) readonly replyText!: string;
  @Prop({ type: String }) readonly html?: string;
  @Prop({ type: Boolean }) readonly isCut?: boolean;
  @Prop({ type: String }) readonly messageId?: string;
  @Prop({ type: String }) readonly inReplyTo?: string;
  @Prop({ type: [String], required: true }) readonly references!: string[];
  @Prop({ type: String, required: true }) readonly contentHash!: string;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly attachments!: Attachment[];
  @Prop({ type: String }) readonly letterId?: string;
  @Prop({ type: String }) readonly template?: string;
  @Prop({ type: String }) readonly requestId?: string;
  @Prop({ type: String }) readonly originalId?: string;
  @Prop({ type: String }) readonly automatic?: string;
  @Prop({ type: String, required: true }) readonly trust!: Message['trust'];
  @Prop({ type: SchemaTypes.Mixed }) readonly authentication?: AuthenticationResults;
  @Prop({ type: String }) readonly suggestedComplaintId?: string;
  @Prop({ type: Boolean }) readonly isReusedMessageId?: boolean;
  @Prop({ type: String }) readonly leftOut?: LeftOut;
}

export const MessageSchema = SchemaFactory.createForClass(MessageDocument);

MessageSchema.index({ complaintId: 1, at: 1, _id: 1 }, { sparse: true });
MessageSchema.index({ senderIndex: 1, at: -1 }, { partialFilterExpression: { senderIndex: { $exists: true } } });
MessageSchema.index({ personId: 1 }, { sparse: true });
MessageSchema.index({ suggestedComplaintId: 1 }, { sparse: true });
MessageSchema.index({ messageId: 1 }, { sparse: true });
MessageSchema.index({ contentHash: 1 });
MessageSchema.index({ 'attachments.fileId': 1 }, { sparse: true });
// The same mail, by however many mailboxes and workers it comes, is one message.
MessageSchema.index(
  { messageId: 1, contentHash: 1 },
  { unique: true, partialFilterExpression: { direction: 'in', channel: 'email' } },
);
