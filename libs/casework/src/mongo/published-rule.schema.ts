import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { PublishedRule, RuleKind } from '../published-rule.js';

const collection = 'publishedRules';

/** One entry of the rule book. Its number is its id, so that no two processes write the same one. */
@Schema({ collection, versionKey: false })
export class PublishedRuleDocument {
  @Prop({ type: Number, required: true }) readonly _id!: number;
  @Prop({ type: String, required: true }) readonly kind!: RuleKind;
  @Prop({ type: String, required: true }) readonly name!: string;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: Number, required: true }) readonly from!: number;
  @Prop({ type: Number, required: true }) readonly publishedAt!: number;
  @Prop({ type: [String], required: true }) readonly draftedBy!: string[];
  @Prop({ type: String, required: true }) readonly approvedBy!: string;
  @Prop({ type: String, required: true }) readonly reason!: string;
  @Prop({ type: String }) readonly draft?: string;
  @Prop({ type: String, required: true }) readonly content!: string;
  @Prop({ type: String, required: true }) readonly previousHash!: string;
  @Prop({ type: String, required: true }) readonly hash!: string;
}

export const PublishedRuleSchema = SchemaFactory.createForClass(PublishedRuleDocument);

/** The whole rule book, as it lies in a database. A write that a failover could take back is not there for us. */
export async function ruleBookIn(connection: Connection): Promise<PublishedRule[]> {
  const found = await connection
    .collection<PublishedRuleDocument>(collection)
    .find({}, { readConcern: { level: 'majority' } })
    .sort({ _id: 1 })
    .toArray();
  return found.map(({ _id, ...rule }) => ({ sequence: _id, ...rule }));
}
