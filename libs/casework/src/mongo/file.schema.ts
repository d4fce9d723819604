import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** What is known of a file. Its bytes are in the GridFS bucket `files`, sealed with a key of their own. */
@Schema({ collection: 'fileRecords', versionKey: false })
export class FileRecord {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Types.ObjectId, required: true }) readonly contentId!: Types.ObjectId;
  @Prop({ type: Number, required: true }) readonly size!: number;
  @Prop({ type: String, required: true }) readonly type!: string;
  @Prop({ type: String, required: true }) readonly digest!: string;
  /** The key of the bytes, sealed by whose the file is. */
  @Prop({ type: String, required: true }) readonly key!: string;
  /** It is nobody's yet. */
  @Prop({ type: Boolean }) readonly isUnclaimed?: boolean;
  /** There until a message uses it. */
  @Prop({ type: Date }) readonly waitingSince?: Date;
}

export const FileSchema = SchemaFactory.createForClass(FileRecord);

FileSchema.index({ waitingSince: 1 }, { sparse: true });
