import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ClosableWay, IsoWeekday, RestrictionState } from '#customers/restriction.js';
import { closableWays, restrictionStates } from '#customers/restriction.js';
import { PageDto } from '../paging/page.dto.js';

class HoursDto {
  /** 1 is Monday, 7 is Sunday. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsIn([1, 2, 3, 4, 5, 6, 7], { each: true })
  readonly days!: IsoWeekday[];

  /** Minutes after midnight. */
  @IsInt()
  @Min(0)
  @Max(1439)
  readonly from!: number;

  @IsInt()
  @Min(1)
  @Max(1440)
  readonly to!: number;
}

class FrequencyDto {
  @IsInt()
  @Min(1)
  @Max(100)
  readonly contacts!: number;

  @IsInt()
  @Min(1)
  @Max(90)
  readonly days!: number;
}

class LimitsDto {
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(closableWays, { each: true })
  readonly closed!: ClosableWay[];

  @IsOptional()
  @IsBoolean()
  readonly onlyInWriting?: boolean;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HoursDto)
  readonly hours?: HoursDto;

  /** The member of staff who alone answers. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly contactId?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FrequencyDto)
  readonly frequency?: FrequencyDto;
}

class EvidenceDto {
  /** Reference of one of the customer's complaints. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ref!: string;

  /** When the contact was, epoch milliseconds. */
  @IsInt()
  @Min(0)
  readonly at!: number;

  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly what!: string;
}

export class AskRestrictionDto {
  /** Asked for again with the same id it is the same one. */
  @IsString()
  @Matches(/^[\w-]{16,64}$/)
  readonly id!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => LimitsDto)
  readonly limits!: LimitsDto;

  /** The customer reads it, word for word. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  readonly reason!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  readonly evidence!: EvidenceDto[];

  @IsInt()
  @Min(0)
  readonly reviewAt!: number;

  @IsInt()
  @Min(0)
  readonly until!: number;
}

export class ReviewRestrictionDto {
  /** When it is looked at again. */
  @IsInt()
  @Min(0)
  readonly reviewAt!: number;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}

export class ListRestrictionsDto extends PageDto {
  /** Those that wait for approval, when it is not said. */
  @IsOptional()
  @IsIn(restrictionStates)
  readonly state?: RestrictionState;
}
