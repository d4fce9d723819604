import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Words } from '#workflows/complaint/complaint.words.js';

@Schema({ collection: 'teams', versionKey: false })
export class TeamRecord {
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: Object, required: true })
  readonly name!: Words;

  @Prop({ type: String })
  readonly brand?: string;

  @Prop({ type: String })
  readonly leadId?: string;

  @Prop({ type: String })
  readonly managerId?: string;

  @Prop({ type: String })
  readonly directorId?: string;

  @Prop({ type: [String], required: true })
  readonly members!: string[];
}

export const TeamSchema = SchemaFactory.createForClass(TeamRecord);
// Whose teams: by each way in which somebody can be of one.
TeamSchema.index({ members: 1 });
TeamSchema.index({ leadId: 1 });
TeamSchema.index({ managerId: 1 });
TeamSchema.index({ directorId: 1 });
TeamSchema.index({ brand: 1 });
