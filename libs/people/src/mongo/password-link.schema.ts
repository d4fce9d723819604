import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { LinkPurpose } from '../password-link.store.js';

@Schema({ collection: 'passwordLinks', versionKey: false })
export class PasswordLinkRecord {
  /** The token's hash. */
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true })
  readonly staffId!: string;

  @Prop({ type: String, required: true })
  readonly purpose!: LinkPurpose;

  @Prop({ type: Date, required: true })
  readonly expiresAt!: Date;
}

export const PasswordLinkSchema = SchemaFactory.createForClass(PasswordLinkRecord);
PasswordLinkSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
PasswordLinkSchema.index({ staffId: 1 });
