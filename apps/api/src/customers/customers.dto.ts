import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import type { CustomerFacts, CustomerLevel, PreferredWay } from '#customers/customer.js';
import { customerLevels, preferredWays } from '#customers/customer.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

/** An address, a number or a name as somebody typed it. It stands in the body: an address in a URL would be in every log. */
export class SearchCustomersDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  readonly typed!: string;
}

/** A text of at most so many characters; an empty one takes out what was there. */
function IsFact(most: number): PropertyDecorator {
  return (target, property) => {
    IsOptional()(target, property);
    IsString()(target, property);
    MaxLength(most)(target, property);
  };
}

/** A word of a list; an empty text takes out what was there. */
function IsChosen(words: readonly string[]): PropertyDecorator {
  return (target, property) => {
    IsOptional()(target, property);
    IsIn([...words, ''])(target, property);
  };
}

class CustomerFactsDto {
  @IsFact(200)
  readonly name?: string;

  @IsFact(200)
  readonly organisation?: string;

  @IsChosen(customerLevels)
  readonly level?: CustomerLevel | '';

  @IsChosen(locales)
  readonly locale?: Locale | '';

  @IsChosen(preferredWays)
  readonly preferred?: PreferredWay | '';

  @IsFact(500)
  readonly postalAddress?: string;

  @IsFact(64)
  readonly idNumber?: string;

  @IsFact(5000)
  readonly notes?: string;
}

export class OpenCustomerDto extends CustomerFactsDto {
  /** The same id again is the same file. */
  @IsString()
  @Matches(/^[\w-]{16,64}$/)
  readonly id!: string;

  /** Addresses and numbers as typed. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(254, { each: true })
  readonly reaches?: readonly string[];
}

export class ChangeCustomerDto extends CustomerFactsDto {
  /** The version that was looked at; a file that was changed since refuses. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly expectedVersion?: number;
}

export class AddReachDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  readonly typed!: string;
}

export class MergeCustomersDto {
  /** The file that speaks for both. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly into!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}

export class ReasonDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}

/** What was given of a customer's facts; what was given as nothing is taken out. */
export function factsOf(given: CustomerFactsDto): {
  readonly [K in keyof CustomerFacts]: CustomerFacts[K] | undefined;
} {
  const { name, organisation, level, locale, preferred, postalAddress, idNumber, notes } = given;
  const facts = { name, organisation, level, locale, preferred, postalAddress, idNumber, notes };
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told.map(([fact, value]) => [fact, value === '' ? undefined : value]));
}
