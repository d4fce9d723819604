import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { ComplaintFact } from '../complaint-fact.js';

/** What of a complaint is counted, under the complaint's id. It follows from the complaint and can be made anew at any time. */
@Schema({ collection: 'complaintFacts', versionKey: false, minimize: false })
export class FactDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly shape!: number;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: Number, required: true }) readonly updatedAt!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly fact!: Omit<
    ComplaintFact,
    'id' | 'version' | 'updatedAt'
  >;
}

export const FactSchema = SchemaFactory.createForClass(FactDocument);

FactSchema.index({ shape: 1, updatedAt: 1 });

/** Up to which change of complaints the facts of one shape are there. */
@Schema({ collection: 'complaintFactMarks', versionKey: false })
export class FactMarkDocument {
  @Prop({ type: Number, required: true }) readonly _id!: number;
  @Prop({ type: Number, required: true }) readonly until!: number;
}

export const FactMarkSchema = SchemaFactory.createForClass(FactMarkDocument);
