import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** When the workers' sweep last came round: one record for the whole system. */
@Schema({ collection: 'sweeps', versionKey: false })
export class SweepRecord {
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: Date, required: true })
  readonly lastAt!: Date;
}

export const SweepSchema = SchemaFactory.createForClass(SweepRecord);
