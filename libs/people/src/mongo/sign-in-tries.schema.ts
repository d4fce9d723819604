import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

@Schema({ collection: 'signInTries', versionKey: false })
export class SignInTriesRecord {
  /** A keyed hash of what was tried; whose it was does not stand here. */
  @Prop({ type: String, required: true })
  readonly _id!: string;

  @Prop({ type: Number, required: true })
  readonly count!: number;

  @Prop({ type: Date, required: true })
  readonly notBefore!: Date;

  @Prop({ type: Date, required: true })
  readonly forgetAt!: Date;
}

export const SignInTriesSchema = SchemaFactory.createForClass(SignInTriesRecord);
SignInTriesSchema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });
