import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

@Schema({ collection: 'intake', versionKey: false })
export class IntakeRecordDocument {
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true })
  readonly channel!: string;

  @Prop({ type: Date, required: true })
  readonly receivedAt!: Date;

  @Prop({ type: Types.ObjectId, required: true })
  readonly originalId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  readonly sha256!: string;

  @Prop({ type: Number, required: true })
  readonly size!: number;

  @Prop({ type: Object, required: true })
  readonly envelope!: { from: string; to: string[]; remoteAddress: string };

  @Prop({ type: String, required: true })
  readonly outcome!: string;
}

export const IntakeRecordSchema = SchemaFactory.createForClass(IntakeRecordDocument);
IntakeRecordSchema.index({ outcome: 1, receivedAt: 1 });
IntakeRecordSchema.index({ sha256: 1 });
