import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** What is known of a file. Its bytes are in the GridFS bucket `files`. */
@Schema({ collection: 'fileRecords', versionKey: false })
export class FileRecord {
  /** SHA-256 of the bytes, hexadecimal. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Types.ObjectId, required: true }) readonly contentId!: Types.ObjectId;
  @Prop({ type: Number, required: true }) readonly size!: number;
  @Prop({ type: String, required: true }) readonly type!: string;
  /** There until a message uses it. */
  @Prop({ type: Date }) readonly waitingSince?: Date;
}

export const FileSchema = SchemaFactory.createForClass(FileRecord);

FileSchema.index({ waitingSince: 1 }, { sparse: true });
