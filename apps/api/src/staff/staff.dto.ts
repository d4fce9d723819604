import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import type { StaffTerms, WorkingHours } from '#people/staff.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const id = /^[\p{L}\p{N}._-]{1,64}$/u;

export class ChangeStaffDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly name?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(roles.length)
  @IsIn([...roles], { each: true })
  readonly roles?: Role[];

  /** Departments whose requests the person answers. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly departments?: string[];

  /** What we write to the person in. */
  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;

  /** Of the person's telephone, by which a telephone system names them. */
  @IsOptional()
  @Matches(/^[\d*#]{1,12}$/)
  readonly extension?: string;
}

export class InviteDto {
  @IsEmail({ require_tld: false })
  @MaxLength(254)
  readonly email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly name!: string;

  @IsArray()
  @ArrayMaxSize(roles.length)
  @IsIn([...roles], { each: true })
  readonly roles!: Role[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly departments?: string[];

  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;

  /** Of the person's telephone, by which a telephone system names them. */
  @IsOptional()
  @Matches(/^[\d*#]{1,12}$/)
  readonly extension?: string;
}

export class AbsenceDto {
  /** Away from then on, epoch milliseconds; at once when it is not said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly from?: number;

  /** Away until then, epoch milliseconds; an instant that has passed says that the person is back. */
  @IsInt()
  @Min(0)
  readonly until!: number;

  /** Id of whoever stands in. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly deputyId?: string;
}

class WorkingHoursDto implements WorkingHours {
  /** Days of the week, Monday is 1. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  readonly days!: number[];

  /** In the house's zone. */
  @Matches(timeOfDay)
  readonly from!: string;

  @Matches(timeOfDay)
  readonly until!: string;
}

/** What is left out is not agreed any more. */
export class TermsDto implements StaffTerms {
  /** What the person may grant at most, in the smallest unit of the policy's currency; never more than their roles may. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly approvalLimit?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => WorkingHoursDto)
  readonly workingHours?: WorkingHoursDto;
}

class TeamNameDto implements Words {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly en!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly 'zh-CN'!: string;
}

export class TeamDto {
  @ValidateNested()
  @Type(() => TeamNameDto)
  readonly name!: TeamNameDto;

  /** Whose complaints it handles, in a house of several brands. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly brand?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly leadId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly managerId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly directorId?: string;

  /** Ids of staff. */
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly members!: string[];
}

export class NewTeamDto extends TeamDto {
  @Matches(id)
  readonly id!: string;
}
