import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Incident, IncidentKind } from '../incident.js';

/** Instants are epoch milliseconds. There are as many records as there are kinds. */
@Schema({ collection: 'incidents', versionKey: false })
export class IncidentRecord {
  @Prop({ type: String, required: true }) readonly _id!: IncidentKind;
  @Prop({ type: Number, required: true }) readonly since!: number;
  @Prop({ type: Number, required: true }) readonly seenAt!: number;
  @Prop({ type: [Object], default: undefined }) readonly alerts?: NonNullable<Incident['alerts']>;
  @Prop({ type: Number }) readonly endedAt?: number;
}

export const IncidentSchema = SchemaFactory.createForClass(IncidentRecord);
