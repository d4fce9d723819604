import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { AlarmTold, SystemicAlarm } from '../systemic-alarms.js';

@Schema({ collection: 'systemicAlarms', versionKey: false })
export class SystemicAlarmDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly cause!: string;
  @Prop({ type: Number, required: true }) readonly raisedAt!: number;
  @Prop({ type: [String], required: true }) readonly complaintIds!: string[];
  @Prop({ type: [String], required: true }) readonly teamIds!: string[];
  @Prop({ type: Number, required: true }) readonly firstAt!: number;
  @Prop({ type: Number, required: true }) readonly lastAt!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly threshold!: SystemicAlarm['threshold'];
  @Prop({ type: [SchemaTypes.Mixed], default: undefined }) readonly told?: AlarmTold[];
  @Prop({ type: Boolean, required: true }) readonly isOpen!: boolean;
  @Prop({ type: SchemaTypes.Mixed }) readonly acknowledged?: NonNullable<SystemicAlarm['acknowledged']>;
}

export const SystemicAlarmSchema = SchemaFactory.createForClass(SystemicAlarmDocument);
SystemicAlarmSchema.index({ cause: 1, raisedAt: -1 });
SystemicAlarmSchema.index({ isOpen: 1, raisedAt: -1, _id: 1 });
