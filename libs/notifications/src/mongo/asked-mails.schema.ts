import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AskedMail } from '../mail-guard.js';

/** The mails to one address that were asked for within the last day. */
@Schema({ collection: 'askedMails', versionKey: false })
export class AskedMailsRecord {
  /** Blind index of the address as it is counted. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  /** Counts the changes, so that of two who count at once one begins again. */
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: Array, required: true }) readonly mails!: readonly AskedMail[];
  @Prop({ type: Date, required: true }) readonly expiresAt!: Date;
}

export const AskedMailsSchema = SchemaFactory.createForClass(AskedMailsRecord);
AskedMailsSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
