import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** How far the complaints were gone through. There is one of it. */
@Schema({ collection: 'queriedUpkeep', versionKey: false })
export class QueriedUpkeepDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly revision!: number;
  @Prop({ type: String, default: '' }) readonly after!: string;
  @Prop({ type: Boolean, required: true }) readonly isDone!: boolean;
  @Prop({ type: String }) readonly holder?: string;
  @Prop({ type: Number, required: true }) readonly heldUntil!: number;
}

export const QueriedUpkeepSchema = SchemaFactory.createForClass(QueriedUpkeepDocument);
