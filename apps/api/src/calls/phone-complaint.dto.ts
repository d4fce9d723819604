import { IsNotEmpty, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { CallFactsDto } from './calls.dto.js';

/**
 * A complaint that is taken down on the telephone. The complaint's own fields and its classification are those of the events
 * `complaint.registered` and `complaint.classified`, and are judged by their rules.
 */
export class PhoneComplaintDto extends CallFactsDto {
  @IsObject()
  readonly registration!: Record<string, unknown>;

  /** The customer's name, where the file has none. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly customerName?: string;

  /** How it is understood and weighed; it can wait. */
  @IsOptional()
  @IsObject()
  readonly classification?: Record<string, unknown>;

  /** Whose it is from now on; the team's queue when nobody is said. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ownerId?: string;

  /** Why nobody is dissatisfied: it is taken down as an enquiry. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly enquiry?: string;
}
