import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { Customer, CustomerEntry } from '../customer.js';
import type { ReachKind } from '../reach.js';

/** An address or number: what finds it, and itself, sealed. */
export interface StoredReach {
  readonly id: string;
  readonly kind: ReachKind;
  /** Of a telephone number: what its last digits are found by. */
  readonly tail?: string;
  readonly sealed: string;
  readonly isConfirmed: boolean;
}

/** Instants are epoch milliseconds. Names, notes and the like are sealed with the customer's key. */
@Schema({ collection: 'customers', versionKey: false, minimize: false })
export class CustomerDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: String }) readonly name?: string;
  @Prop({ type: String }) readonly organisation?: string;
  @Prop({ type: String }) readonly postalAddress?: string;
  @Prop({ type: String }) readonly idNumber?: string;
  @Prop({ type: String }) readonly notes?: string;
  @Prop({ type: String }) readonly level?: NonNullable<Customer['level']>;
  @Prop({ type: String }) readonly locale?: NonNullable<Customer['locale']>;
  @Prop({ type: String }) readonly preferred?: NonNullable<Customer['preferred']>;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly reaches!: StoredReach[];
  /** Blind indexes of the name and of the ID number, as they are compared. */
  @Prop({ type: String }) readonly nameIndex?: string;
  @Prop({ type: String }) readonly idNumberIndex?: string;
  @Prop({ type: String }) readonly mergedInto?: string;
  @Prop({ type: [String], required: true }) readonly notSameAs!: string[];
  @Prop({ type: [String], required: true }) readonly seenWith!: string[];
  /** The customer's needs as sealed JSON, and until when they are kept. */
  @Prop({ type: String }) readonly care?: string;
  @Prop({ type: Number }) readonly careUntil?: number;
  @Prop({ type: SchemaTypes.Mixed }) readonly hold?: NonNullable<Customer['hold']>;
  @Prop({ type: SchemaTypes.Mixed }) readonly erasureAsked?: NonNullable<Customer['erasureAsked']>;
  @Prop({ type: Number }) readonly erasedAt?: number;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly log!: CustomerEntry[];
  @Prop({ type: Number, required: true }) readonly createdAt!: number;
  @Prop({ type: Number, required: true }) readonly updatedAt!: number;
}

export const CustomerSchema = SchemaFactory.createForClass(CustomerDocument);

// However many complaints bring an address at the same time, one file has it.
CustomerSchema.index(
  { 'reaches.id': 1 },
  { unique: true, partialFilterExpression: { 'reaches.id': { $exists: true } } },
);
CustomerSchema.index({ 'reaches.tail': 1 }, { sparse: true });
CustomerSchema.index({ nameIndex: 1 }, { sparse: true });
CustomerSchema.index({ idNumberIndex: 1 }, { sparse: true });
CustomerSchema.index({ mergedInto: 1 }, { sparse: true });
CustomerSchema.index({ careUntil: 1 }, { sparse: true });
CustomerSchema.index({ updatedAt: 1, _id: 1 });
