import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { DigestSettings } from '../digest-settings.js';
import type { SecondFactor, WorkingHours } from '../staff.js';

@Schema({ collection: 'staff', versionKey: false })
export class StaffRecord {
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true, lowercase: true, trim: true })
  readonly email!: string;

  @Prop({ type: String, required: true })
  readonly name!: string;

  @Prop({ type: [String], enum: roles, required: true })
  readonly roles!: Role[];

  @Prop({ type: [String], default: undefined })
  readonly departments?: string[];

  @Prop({ type: String })
  readonly deputyId?: string;

  @Prop({ type: Date })
  readonly absentFrom?: Date;

  @Prop({ type: Date })
  readonly absentUntil?: Date;

  @Prop({ type: SchemaTypes.Mixed })
  readonly digest?: DigestSettings;

  @Prop({ type: String })
  readonly extension?: string;

  @Prop({ type: String, enum: locales })
  readonly locale?: Locale;

  @Prop({ type: Number })
  readonly approvalLimit?: number;

  @Prop({ type: SchemaTypes.Mixed })
  readonly workingHours?: WorkingHours;

  @Prop({ type: Date })
  readonly leftAt?: Date;

  @Prop({ type: String })
  readonly passwordHash?: string;

  @Prop({ type: SchemaTypes.Mixed })
  readonly secondFactor?: SecondFactor;

  @Prop({ type: String })
  readonly offeredSecret?: string;

  @Prop({ type: [String], default: undefined })
  readonly recoveryCodes?: string[];
}

export const StaffSchema = SchemaFactory.createForClass(StaffRecord);
StaffSchema.index({ email: 1 }, { unique: true });
StaffSchema.index({ roles: 1 });
StaffSchema.index({ departments: 1 });
StaffSchema.index({ deputyId: 1 });
StaffSchema.index({ extension: 1 }, { sparse: true });
