import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { LastMail, MailFilter } from '../figure-mails.js';
import type { MailSchedule, Occasion } from '../mail-schedule.js';

@Schema({ collection: 'figureMails', versionKey: false, minimize: false })
export class FigureMailRecord {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly readerId!: string;
  @Prop({ type: String, required: true }) readonly setById!: string;
  @Prop({ type: String, required: true }) readonly name!: string;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly filter!: MailFilter;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly schedule!: MailSchedule;
  @Prop({ type: SchemaTypes.Mixed }) readonly next?: Occasion;
  /** When it is looked at next: at its occasion, or later while the reader is away. */
  @Prop({ type: Number }) readonly dueAt?: number;
  @Prop({ type: SchemaTypes.Mixed }) readonly last?: LastMail;
  @Prop({ type: String }) readonly failedOn?: string;
}

export const FigureMailSchema = SchemaFactory.createForClass(FigureMailRecord);

FigureMailSchema.index({ readerId: 1 });
FigureMailSchema.index({ setById: 1 });
FigureMailSchema.index({ dueAt: 1 }, { sparse: true });
