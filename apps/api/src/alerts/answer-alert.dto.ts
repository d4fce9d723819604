import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';

/** What the one who had it before leaves to know; the workflow asks for it where the complaint had another owner. */
export class TakeOverDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly handoverNote?: string;
}

export class HandDownDto {
  /** What is to be done. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly text!: string;

  /** By when, epoch milliseconds. */
  @IsInt()
  @Min(0)
  readonly dueAt!: number;

  /** Who becomes the owner, to do it; whoever is the owner where nothing is said. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ownerId?: string;
}
