import { IsString, MaxLength } from 'class-validator';

/** A letter that is being written. */
export class DraftDto {
  @IsString()
  @MaxLength(10_000)
  readonly text!: string;
}
