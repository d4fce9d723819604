import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { SessionStage } from '../session.store.js';

/** The key of the record that counts the changes of people and teams; a token's hash is longer. */
export const peopleRevisionKey = 'people';

/** A session; or, under its key, the count of changes, which stands here so that one read tells both. */
@Schema({ collection: 'sessions', versionKey: false })
export class SessionRecord {
  /** The token's hash. */
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true })
  readonly staffId!: string;

  @Prop({ type: String, required: true })
  readonly stage!: SessionStage;

  @Prop({ type: Date, required: true })
  readonly createdAt!: Date;

  @Prop({ type: Date, required: true })
  readonly lastSeenAt!: Date;

  @Prop({ type: Date, required: true })
  readonly expiresAt!: Date;

  @Prop({ type: String })
  readonly address?: string;

  @Prop({ type: String })
  readonly browser?: string;

  @Prop({ type: Number })
  readonly revision?: number;
}

export const SessionSchema = SchemaFactory.createForClass(SessionRecord);
SessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
SessionSchema.index({ staffId: 1 });
