import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import type { Action } from '../permissions.js';

@Schema({ collection: 'machineKeys', versionKey: false })
export class MachineKeyRecord {
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: String, required: true })
  readonly keyHash!: string;

  @Prop({ type: String, required: true })
  readonly name!: string;

  @Prop({ type: [String], enum: roles, required: true })
  readonly roles!: Role[];

  @Prop({ type: [String], required: true })
  readonly teamIds!: string[];

  @Prop({ type: [String], required: true })
  readonly actions!: Action[];

  @Prop({ type: String, required: true })
  readonly madeBy!: string;

  @Prop({ type: Number, required: true })
  readonly madeAt!: number;

  @Prop({ type: Number, required: true })
  readonly expiresAt!: number;

  @Prop({ type: Number })
  readonly lastUsedAt?: number;
}

export const MachineKeySchema = SchemaFactory.createForClass(MachineKeyRecord);
MachineKeySchema.index({ keyHash: 1 }, { unique: true });
