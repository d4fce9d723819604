import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { refusedRemembered } from '../refused-mails.js';

/** Who wanted to send it is sealed with the house's key, and forgotten after a while. */
@Schema({ collection: 'refusedMails', versionKey: false })
export class RefusedMailDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Date, required: true }) readonly at!: Date;
  @Prop({ type: String }) readonly from!: string;
  /** By which the mails of one sender are found, though it is sealed who that is. */
  @Prop({ type: String }) readonly senderIndex?: string;
  @Prop({ type: [String], default: undefined }) readonly to?: readonly string[];
  @Prop({ type: String, required: true }) readonly remoteAddress!: string;
  @Prop({ type: Number, required: true }) readonly size!: number;
}

export const RefusedMailSchema = SchemaFactory.createForClass(RefusedMailDocument);
RefusedMailSchema.index({ at: 1 }, { expireAfterSeconds: refusedRemembered * 86_400 });
RefusedMailSchema.index({ at: -1, _id: -1 });
RefusedMailSchema.index({ senderIndex: 1, at: -1 });
