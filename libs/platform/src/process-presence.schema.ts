import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** One running process, as it last said of itself. */
@Schema({ collection: 'processes', versionKey: false })
export class ProcessPresence {
  /** Host and process id: unique among all that run. */
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true })
  readonly name!: string;

  @Prop({ type: String, required: true })
  readonly version!: string;

  @Prop({ type: Date, required: true })
  readonly startedAt!: Date;

  @Prop({ type: Date, required: true })
  readonly lastSeenAt!: Date;

  /** What it is lacking now, in words; empty when all is well. */
  @Prop({ type: [String], required: true })
  readonly problems!: string[];
}

export const ProcessPresenceSchema = SchemaFactory.createForClass(ProcessPresence);

// A process that was killed says no farewell: the database forgets it after a day.
ProcessPresenceSchema.index({ lastSeenAt: 1 }, { expireAfterSeconds: 24 * 3600 });
