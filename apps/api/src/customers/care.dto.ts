import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Care, Driver, Need } from '#customers/care.js';
import { consentWays, drivers, needs } from '#customers/care.js';

class ConsentDto {
  @IsIn(consentWays)
  readonly how!: Care['consent']['how'];

  /** When the customer agreed, epoch milliseconds. */
  @IsInt()
  @Min(0)
  readonly at!: number;
}

export class RecordCareDto {
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(drivers, { each: true })
  readonly drivers!: Driver[];

  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(needs, { each: true })
  readonly needs!: Need[];

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly note?: string;

  /** Without the customer's word nothing is kept. */
  @IsObject()
  @ValidateNested()
  @Type(() => ConsentDto)
  readonly consent!: ConsentDto;

  /** When it is over, and the customer is asked again. */
  @IsInt()
  @Min(0)
  readonly until!: number;
}
