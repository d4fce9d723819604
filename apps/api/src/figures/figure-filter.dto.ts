import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';

/** Of which complaints figures tell; of all that whoever looks may see where nothing is said. */
export class FigureFilterDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  @IsOptional()
  @IsIn([...channels])
  readonly channel?: Channel;

  /** A code of the taxonomy; those below it belong to it. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly category?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly product?: string;

  @IsOptional()
  @IsIn([...severities])
  readonly severity?: Severity;
}
