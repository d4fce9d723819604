import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { Rebuild } from '../feed-progress.js';
import type { Passage, Unread } from '../search-index.js';

/** A passage: sealed, and what finds it. Of one that is no more, its place alone, so that its trace can be taken out. */
@Schema({ collection: 'searchPassages', versionKey: false, minimize: false })
export class PassageDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly place!: number;
  @Prop({ type: String }) readonly subjectId?: string;
  @Prop({ type: String }) readonly personId?: string;
  @Prop({ type: String }) readonly kind?: Passage['kind'];
  @Prop({ type: String }) readonly ref?: string;
  @Prop({ type: String }) readonly messageId?: string;
  @Prop({ type: [String], default: undefined }) readonly scopes?: Passage['scopes'];
  @Prop({ type: Boolean }) readonly isWithheld?: true;
  @Prop({ type: Number }) readonly at?: number;
  @Prop({ type: String }) readonly unread?: Unread;
  @Prop({ type: String }) readonly title?: string;
  @Prop({ type: String }) readonly text?: string;
  /** Its signature, until its block is closed. */
  @Prop({ type: SchemaTypes.Buffer }) readonly bits?: Buffer;
}

export const PassageSchema = SchemaFactory.createForClass(PassageDocument);

PassageSchema.index({ place: 1 });
PassageSchema.index({ subjectId: 1 }, { sparse: true });
PassageSchema.index({ personId: 1 }, { sparse: true });
PassageSchema.index({ unread: 1 }, { sparse: true });

/** One bit of the signatures of all passages of a block, one after the other. One that nowhere is set is not there. */
@Schema({ collection: 'searchColumns', versionKey: false })
export class ColumnDocument {
  /** The block's number times the bits of a signature, and the bit. */
  @Prop({ type: Number, required: true }) readonly _id!: number;
  @Prop({ type: SchemaTypes.Buffer, required: true }) readonly rows!: Buffer;
}

export const ColumnSchema = SchemaFactory.createForClass(ColumnDocument);

/** How far the index is: places that were given, and blocks that are closed. */
@Schema({ collection: 'searchProgress', versionKey: false })
export class ProgressDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number }) readonly nextPlace?: number;
  /** Blocks before this one were emptied. */
  @Prop({ type: Number }) readonly firstBlock?: number;
  /** Blocks before this one take no passage any more. */
  @Prop({ type: Number }) readonly closedBefore?: number;
  /** Blocks before this one are looked through by their columns. */
  @Prop({ type: Number }) readonly columnsBefore?: number;
  /** What is in blocks before this one is put elsewhere as soon as it is looked at. */
  @Prop({ type: Number }) readonly leavingBefore?: number;
  /** Who fills the index, and until when nobody else does; epoch milliseconds. */
  @Prop({ type: String }) readonly holder?: string;
  @Prop({ type: Number }) readonly heldUntil?: number;
  /** Up to when changes have been taken over, by what they are changes of. */
  @Prop({ type: SchemaTypes.Mixed }) readonly takenOver?: Readonly<Record<string, number>>;
  /** When nothing was left to be taken over. */
  @Prop({ type: Number }) readonly caughtUpAt?: number;
  @Prop({ type: SchemaTypes.Mixed }) readonly rebuild?: Rebuild;
}

export const ProgressSchema = SchemaFactory.createForClass(ProgressDocument);
